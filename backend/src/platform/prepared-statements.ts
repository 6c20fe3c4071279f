// The few statements that a crowd sends: prepared once on each connection, and sent on the connection itself. The ORM's
// way costs several times the statement, and writes the parameters of one that failed (votes, say) to the log.
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

export interface PreparedStatement {
  /** One name for one text, in the whole installation. */
  readonly name: string;
  readonly text: string;
}

@Injectable()
export class PreparedStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the statement alone, so with its own commit: what it returns is durable. */
  async rows<R extends object>(statement: PreparedStatement, values: unknown[]): Promise<R[]> {
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    return (await pool.query<R>({ name: statement.name, text: statement.text, values })).rows;
  }
}
