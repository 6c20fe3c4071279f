// `kentan tally FILE`: counts a participatory budgeting election by a rule, exactly, and explains what became of each project.
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import {
  type ComparedRule,
  compared,
  countElection,
  explain,
  explanationText,
  type PabulibFile,
  pabulibProblemText,
  type RuleChoice,
  readPabulib,
  ruleText,
  spendingByGroup,
  tallyJson,
  tallyReport,
  voterGroups,
} from '@kentan/shared/ballots';
import type { Language } from '@kentan/shared/kernel';
import { type Command, Option } from 'commander';

const NO = 1;
const BAD_INPUT = 2;
/** A .pb file of a million votes has about 60 MB. */
const MOST_BYTES = 512 * 1024 * 1024;

interface Flags extends RuleChoice {
  json?: boolean;
  explain?: boolean;
  compare?: boolean;
  report?: string;
  lang: Language;
}

export function registerTally(program: Command): void {
  program
    .command('tally')
    .argument('<file>', 'election in Pabulib format (.pb or .pb.gz)')
    .addOption(
      new Option('--rule <rule>', 'counting rule').choices(['greedy', 'mes', 'phragmen']).default('mes'),
    )
    .addOption(
      new Option('--satisfaction <kind>', 'what a chosen project is worth to a voter')
        .choices(['cost', 'cardinality', 'native'])
        .default('cost'),
    )
    .addOption(
      new Option('--completion <kind>', 'what happens with money that equal shares leave')
        .choices(['none', 'greedy', 'add1', 'add1-greedy'])
        .default('none'),
    )
    .addOption(
      new Option('--tie-breaking <order>', 'which of two equal projects goes first')
        .choices(['lex', 'votes-cost-lex'])
        .default('lex'),
    )
    .option('--explain', 'say for each project who paid, or what was missing')
    .option('--compare', 'also count by the other rules')
    .option('--report <file>', 'write a report in plain words as an HTML page')
    .option('--json', 'print {selected: [ids in the order of selection], totalCost, …}')
    .addOption(new Option('--lang <lang>', 'language').choices(['zh', 'en']).default('en'))
    .description('count an election; exit 0 counted, 1 the file cannot be counted, 2 no such file')
    .action(async (path: string, flags: Flags) => {
      process.exitCode = await run(path, flags);
    });
}

async function run(path: string, flags: Flags): Promise<number> {
  const text = await readText(path);
  if (text === undefined) return BAD_INPUT;
  const { file, problems, total } = readPabulib(text);
  for (const problem of problems) {
    const place = [problem.line && `line ${problem.line}`, problem.column].filter(Boolean).join(', ');
    console.error(`${problem.severity}${place && ` (${place})`}: ${pabulibProblemText(problem, flags.lang)}`);
  }
  if (total > problems.length) console.error(`… ${total - problems.length} more`);
  if (!file) {
    if (flags.json) console.log(JSON.stringify({ selected: null, problems }, null, 2));
    return NO;
  }
  const { rule, satisfaction, completion, tieBreaking } = flags;
  const outcome = countElection(file.election, { rule, satisfaction, completion, tieBreaking }, progress());
  const others = flags.compare || flags.report ? compareAll(file, flags) : [];
  if (flags.report) await writeFile(flags.report, report(file, outcome, others, flags.lang));
  if (flags.json) console.log(JSON.stringify(answer(outcome, others, flags), null, 2));
  else print(outcome, others, flags);
  return 0;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
    const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (gzip ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString('utf8');
  } catch (error) {
    console.error(`${path}: ${(error as Error).message}`);
    return undefined;
  }
}

/** Add1 can take thousands of runs: said once a second where somebody looks. */
function progress(): (runs: number) => undefined {
  let next = performance.now() + 1000;
  return (runs) => {
    if (!process.stderr.isTTY || performance.now() < next) return;
    next = performance.now() + 1000;
    process.stderr.write(`\r${runs} runs of equal shares …`);
  };
}

const OTHERS: readonly Pick<RuleChoice, 'rule' | 'satisfaction' | 'completion'>[] = [
  { rule: 'greedy', satisfaction: 'cost', completion: 'none' },
  { rule: 'greedy', satisfaction: 'cardinality', completion: 'none' },
  { rule: 'mes', satisfaction: 'cost', completion: 'add1-greedy' },
  { rule: 'mes', satisfaction: 'cardinality', completion: 'add1-greedy' },
  { rule: 'phragmen', satisfaction: 'cardinality', completion: 'none' },
];

const compareAll = ({ election }: PabulibFile, { tieBreaking }: Flags): ComparedRule[] =>
  OTHERS.map((choice) => compared(countElection(election, { ...choice, tieBreaking }, progress())));

function report(
  file: PabulibFile,
  outcome: ReturnType<typeof countElection>,
  others: readonly ComparedRule[],
  language: Language,
): string {
  const groups = new Map(
    [...voterGroups(file)].map(([column, values]) => [
      column,
      spendingByGroup(file.election, file.ballotOf, values, outcome.selected),
    ]),
  );
  const meta = (key: string) => file.meta.get(key) ?? '';
  const title = meta('description') || [meta('unit'), meta('instance')].join(' ');
  return tallyReport({ title, currency: meta('currency'), outcome, compared: others, groups }, language);
}

function answer(outcome: ReturnType<typeof countElection>, others: readonly ComparedRule[], flags: Flags) {
  const { election } = outcome.profile;
  return {
    ...tallyJson(outcome),
    ...(flags.explain
      ? {
          explanations: explain(outcome).map((e) => ({
            id: election.projects[e.project].id,
            place: e.place ?? null,
            votes: e.votes,
            zh: explanationText(e, election, 'zh'),
            en: explanationText(e, election, 'en'),
          })),
        }
      : {}),
    ...(flags.compare
      ? {
          compared: others.map(({ outcome: other, figures }) => ({
            ...tallyJson(other),
            exclusionRatio: figures.exclusionRatio,
            averageProjects: figures.averageProjects,
            averageMoneyShare: figures.averageMoneyShare,
          })),
        }
      : {}),
  };
}

function print(
  outcome: ReturnType<typeof countElection>,
  others: readonly ComparedRule[],
  flags: Flags,
): void {
  const { election } = outcome.profile;
  const { totalCost, budget, voters } = tallyJson(outcome);
  console.log(
    `${ruleText(outcome.choice, flags.lang)}: ${outcome.selected.length}/${election.projects.length}, ${totalCost} / ${budget}, n = ${voters}`,
  );
  for (const e of explain(outcome)) {
    const { id, name } = election.projects[e.project];
    if (e.place) console.log(`${String(e.place).padStart(4)}. ${id}  ${name}`);
    else if (flags.explain) console.log(`   –  ${id}  ${name}`);
    if (flags.explain) console.log(`      ${explanationText(e, election, flags.lang)}`);
  }
  for (const { outcome: other, figures } of others) {
    if (!flags.compare) break;
    const { selected, totalCost: cost } = tallyJson(other);
    console.log(
      `${ruleText(other.choice, flags.lang)}: ${selected.length}, ${cost}, excluded ${(100 * figures.exclusionRatio).toFixed(1)} %`,
    );
  }
}
