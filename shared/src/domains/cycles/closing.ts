// When a budget year closes: in its last phase, once nothing is owed any more that is not done or on record as overdue.
import type { Charter } from '../charters/index.js';
import type { DutyStatus } from './duties.js';
import { phaseRule } from './machine.js';

export const isLastPhase = (charter: Charter, phase: string): boolean =>
  phaseRule(charter, phase).next.length === 0;

/** How many duties of a year stand in which state. */
export type DutyBalance = Readonly<Record<DutyStatus, number>>;

/**
 * A year closes by itself when no duty of it is still in time: each was kept, was done late, or is on record as overdue.
 * What is overdue stays owed after the closing, and stays public.
 */
export const mayClose = (charter: Charter, phase: string, balance: DutyBalance): boolean =>
  isLastPhase(charter, phase) && balance.open === 0;
