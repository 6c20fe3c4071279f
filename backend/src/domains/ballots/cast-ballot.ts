// Casts a ballot: one person one ballot under any concurrency, answered "counted" only when it is durable. Sending the
// same ballot again (a repeated request, a second window) is answered alike: no idempotency key is needed for that.
import { type BallotContent, checkCast, checkReceipt } from '@kentan/shared/ballots';
import { Injectable } from '@nestjs/common';
import { unwrap } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import { BallotWriter, type Counted } from './ballot-writer.js';
import { type BallotBox, ballotBox } from './read-box.js';

export interface Cast {
  localityId: string;
  boxId: string;
  voterId: string;
  content: BallotContent;
  /** Chosen by the voter's browser. */
  receipt: string;
}

const MOST_KEPT = 500;

@Injectable()
export class CastBallot {
  /** What of a box never changes while it is open: its form and mode. */
  private readonly forms = new Map<string, Pick<BallotBox, 'form' | 'mode'>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly writer: BallotWriter,
  ) {}

  async run(cast: Cast): Promise<Counted> {
    const { form, mode } = await this.formOf(cast.localityId, cast.boxId);
    const content = unwrap(checkCast(form, cast.content));
    const receipt = unwrap(checkReceipt(cast.receipt));
    return this.writer.write(cast.localityId, cast.boxId, mode === 'secret', {
      voterId: cast.voterId,
      content,
      receipt,
    });
  }

  private async formOf(localityId: string, boxId: string): Promise<Pick<BallotBox, 'form' | 'mode'>> {
    const key = `${localityId}/${boxId}`;
    const kept = this.forms.get(key);
    if (kept) return kept;
    const box = await this.transactions.read((tx) => ballotBox(tx, localityId, boxId));
    if (this.forms.size >= MOST_KEPT) this.forms.clear();
    this.forms.set(key, box);
    return box;
  }
}
