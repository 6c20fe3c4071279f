// The queue: jobs are added in the transaction that needs them and run once by one of the processes (graphile-worker).
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Runner, run, type TaskList } from 'graphile-worker';
import { Config } from './config.js';

export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers: TaskList = {};
  private runner?: Runner;

  constructor(private readonly config: Config) {}

  /** Domains register their handlers in onModuleInit. A thrown error is retried with growing delay. */
  register(job: string, handler: JobHandler): void {
    this.handlers[job] = (payload) => handler(payload as Record<string, unknown>);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!Object.keys(this.handlers).length) return;
    this.runner = await run({
      connectionString: this.config.DATABASE_URL,
      taskList: this.handlers,
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      maxPoolSize: 4,
      logger: new (await import('graphile-worker')).Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn(message);
      }),
    });
  }

  /** Before the shutdown itself, in which the connection pool is closed: a job under way still needs it. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
