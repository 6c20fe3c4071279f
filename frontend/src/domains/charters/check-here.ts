// Hashes a charter's bytes and makes its sentences anew: loaded when somebody asks for it, because explaining weighs more than the page.
import { checkCharter, explainCharter } from '@kentan/shared/charters';
import { sha256Hex } from '@kentan/shared/kernel';
import type { CharterDetail } from './queries';

export type Finding = 'ok' | 'other-hash' | 'other-words';

export async function checkHere(address: string, charter: CharterDetail): Promise<Finding> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const text = await answer.text();
  if (sha256Hex(text) !== charter.hash) return 'other-hash';
  const checked = checkCharter(JSON.parse(text));
  const again = checked.charter && explainCharter(checked.charter);
  return JSON.stringify(again) === JSON.stringify(charter.sections) ? 'ok' : 'other-words';
}
