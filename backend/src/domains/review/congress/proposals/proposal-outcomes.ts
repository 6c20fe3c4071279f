// What follows when the congress has decided a proposal: the domain that submits a kind registers a handler for it, which
// runs in the transaction in which the count is declared, so that the outcome and what it changes are true together.
import type { Decision, Tally } from '@kentan/shared/ballots';
import type { ProposalKind, Resolution } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../../../platform/refused.js';
import type { Tx } from '../../../../platform/transactions.js';
import type { Proposal } from './proposal.queries.js';

export interface ProposalOutcome {
  /** As it stands after the vote: passed or rejected. */
  proposal: Proposal;
  passed: boolean;
  tally: Tally;
  decision: Decision;
  voteId: string;
  /** The act that declared the count. */
  resultAct: string;
  /** The id that the resolution will have when the handler returns one. */
  resolutionId: string;
  by: { office: string; accountId: string };
}

/**
 * Answers with what is to be published, `{}` for nothing. `resolution`: its title and what was resolved; where and when it was adopted and how the vote went are written around it.
 * A refusal thrown here undoes the declaration of the count: check everything that can fail before submitting.
 */
export type ProposalHandler = (tx: Tx, outcome: ProposalOutcome) => Promise<{ resolution?: Resolution }>;

@Injectable()
export class ProposalOutcomes {
  private readonly handlers = new Map<ProposalKind, ProposalHandler>();

  /** Called in a domain's onModuleInit; one handler a kind. */
  on(kind: ProposalKind, handler: ProposalHandler): void {
    if (this.handlers.has(kind)) throw new Error(`proposals of kind ${kind} have a handler already`);
    this.handlers.set(kind, handler);
  }

  /** The handler of a kind. Refuses a kind that nobody would carry out. */
  handlerOf(kind: ProposalKind): ProposalHandler {
    return (
      this.handlers.get(kind) ?? refuseWith('review.proposal-kind-unknown', { kind }, { kind: 'conflict' })
    );
  }
}
