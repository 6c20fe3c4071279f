// Every outcome that the reference implementation recorded for real elections, in order. Skipped where ../shared/data is absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPabulib } from '../pabulib/read-pabulib.js';
import { countElection, type RuleChoice } from './tally.js';

const DATA = join(import.meta.dirname, '../../../../../../shared/data/pabulib');
const there = existsSync(DATA);

interface Expected {
  file: string;
  rules: Record<string, { selected?: string[]; cost?: number | string; k?: number }>;
}

/** "mes_cost_add1u@vcl" → the choice it names; undefined for what is no outcome of a whole rule. */
function choiceOf(name: string): RuleChoice | undefined {
  const match =
    /^(greedy|mes|phragmen)(?:_(cost|card|native))?(?:_(greedy|add1u?|add1_endpoint))?(@vcl)?$/.exec(name);
  if (!match) return undefined;
  const [, rule, satisfaction, completion, tie] = match;
  return {
    rule: rule as RuleChoice['rule'],
    satisfaction:
      satisfaction === 'card' ? 'cardinality' : ((satisfaction ?? 'cardinality') as 'cost' | 'native'),
    completion:
      completion === 'greedy'
        ? 'greedy'
        : completion === 'add1u'
          ? 'add1-greedy'
          : completion
            ? 'add1'
            : 'none',
    tieBreaking: tie ? 'votes-cost-lex' : 'lex',
  };
}

const files = there ? readdirSync(join(DATA, 'expected')) : [];

(there ? describe : describe.skip)(
  'outcomes of the reference implementation (skipped without ../shared/data)',
  () => {
    it.each(files)(
      '%s',
      (name) => {
        const expected = JSON.parse(readFileSync(join(DATA, 'expected', name), 'utf8')) as Expected;
        const path = join(DATA, 'files', expected.file);
        const text = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`));
        const { file, problems } = readPabulib(text.toString('utf8'));
        if (!file) throw new Error(JSON.stringify(problems.slice(0, 3)));
        for (const [rule, { selected, cost }] of Object.entries(expected.rules)) {
          const choice = choiceOf(rule);
          if (!choice) throw new Error(`unknown expected rule ${rule}`);
          if (!selected) continue;
          const outcome = countElection(file.election, choice);
          expect([rule, outcome.selected.map((c) => file.election.projects[c].id)]).toEqual([rule, selected]);
          if (cost === undefined) continue;
          const [num, den = '1'] = String(cost).split('/');
          expect(outcome.cost * BigInt(den)).toBe(BigInt(num) * file.election.scale);
        }
      },
      120_000,
    );
  },
);
