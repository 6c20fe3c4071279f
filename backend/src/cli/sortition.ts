// `kentan sortition select|draw|verify`: draws citizens' panels from two files, fairly, and repeats a draw from what was published.
import { readFile, writeFile } from 'node:fs/promises';
import {
  drawPanel,
  forumsRefusals,
  LOTTERY_ALGORITHM,
  loadSolver,
  lotteryHash,
  lotteryShares,
  type PoolFiles,
  type PublicLottery,
  poolProblemText,
  readPoolFiles,
  type Selection,
  type SelectionResult,
  selectionReport,
  selectPanels,
} from '@kentan/shared/forums';
import { fill, type Language } from '@kentan/shared/kernel';
import { type Command, InvalidArgumentError, Option } from 'commander';

const NO = 1;
const BAD_INPUT = 2;

interface PoolFlags {
  categories: string;
  respondents: string;
  size: number;
  household?: string;
  lang: Language;
}
interface SelectFlags extends PoolFlags {
  algorithm: 'leximin' | 'maximin' | 'legacy';
  seed: string;
  json?: boolean;
  report?: string;
  lottery?: string;
}
interface VerifyFlags extends PoolFlags {
  lottery: string;
  hash?: string;
  json?: boolean;
}

const whole = (text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of seats, at least 1');
};

const withPool = (command: Command): Command =>
  command
    .requiredOption('--categories <file>', 'quotas: CSV with category, feature, min, max')
    .requiredOption(
      '--respondents <file>',
      'people: CSV, one a row; ids from a column id, else row numbers from 0',
    )
    .requiredOption('--size <seats>', 'seats of the panel', whole)
    .option('--household <column>', 'at most one person for each value of this column')
    .addOption(new Option('--lang <lang>', 'language').choices(['zh', 'en']).default('en'));

export function registerSortition(program: Command): void {
  const sortition = program
    .command('sortition')
    .description("draw citizens' panels that everybody can check");
  withPool(sortition.command('select'))
    .addOption(
      new Option('--algorithm <name>', 'how chances are shared')
        .choices(['leximin', 'maximin', 'legacy'])
        .default('leximin'),
    )
    .option('--seed <text>', 'published beforehand; orders people who are alike', '0')
    .option('--lottery <file>', 'write the thousand panels of the public lottery')
    .option('--report <file>', 'write a report in plain words as an HTML page')
    .option('--json', 'print {minProbability, probabilities, panels, lottery}')
    .description(
      'compute the chances and the public lottery; exit 0 done, 1 the quotas cannot be met, 2 bad input',
    )
    .action(async (flags: SelectFlags) => {
      process.exitCode = await select(flags);
    });
  sortition
    .command('draw')
    .requiredOption('--lottery <file>', 'the published lottery')
    .requiredOption('--digits <digits>', 'three digits drawn in public, 000 to 999')
    .addOption(new Option('--lang <lang>', 'language').choices(['zh', 'en']).default('en'))
    .description('print the panel that the drawn digits name')
    .action(async ({ lottery, digits, lang }: { lottery: string; digits: string; lang: Language }) => {
      process.exitCode = await draw(lottery, digits, lang);
    });
  withPool(sortition.command('verify'))
    .requiredOption('--lottery <file>', 'the published lottery')
    .option('--hash <hex>', 'the hash that was published before the digits were drawn')
    .option('--json', 'print {ok, hash, problems}')
    .description('check a published lottery: its hash, and that every panel meets every quota')
    .action(async (flags: VerifyFlags) => {
      process.exitCode = await verify(flags);
    });
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    console.error(`${path}: ${(error as Error).message}`);
    return undefined;
  }
}

/** The files of a draw; undefined, with the problems said, when they cannot be used. */
async function readFiles({
  categories,
  respondents,
  household,
  lang,
}: PoolFlags): Promise<PoolFiles | undefined> {
  const [quotas, people] = [await readText(categories), await readText(respondents)];
  if (quotas === undefined || people === undefined) return undefined;
  const files = readPoolFiles(quotas, people, household);
  for (const problem of files.problems) {
    const place = [problem.file, problem.row && `row ${problem.row}`, problem.column]
      .filter(Boolean)
      .join(', ');
    console.error(`${problem.severity} (${place}): ${poolProblemText(problem, lang)}`);
  }
  return files.problems.some(({ severity }) => severity === 'error') ? undefined : files;
}

/** Says how far the work is, about once a second, where somebody looks. */
function progress(): (left: number) => undefined {
  let next = performance.now() + 1000;
  return (left) => {
    if (!process.stderr.isTTY || performance.now() < next) return;
    next = performance.now() + 1000;
    process.stderr.write(`\r${((1 - left) * 100).toFixed(1)} %`);
  };
}

async function select(flags: SelectFlags): Promise<number> {
  const files = await readFiles(flags);
  if (!files) return BAD_INPUT;
  const { people, quotas } = files;
  const { algorithm, seed, size: seats } = flags;
  const result = selectPanels(await loadSolver(), { people, quotas, seats, algorithm, seed }, progress());
  if (!result.ok) return sayInfeasible(result, flags);
  const { selection } = result;
  if (flags.lottery) await writeFile(flags.lottery, lotteryFile(selection.lottery));
  if (flags.report) {
    const given = { people, quotas, seats, seed, algorithm };
    await writeFile(flags.report, selectionReport(given, selection, flags.lang));
  }
  if (flags.json) console.log(JSON.stringify(answer(selection)));
  else print(selection, seats);
  return 0;
}

const answer = (selection: Selection) => ({
  algorithm: selection.algorithm,
  minProbability: selection.minProbability,
  minPositive: selection.minPositive,
  bound: selection.bound ?? null,
  probabilities: Object.fromEntries(selection.probabilities),
  panels: selection.panels,
  lottery: selection.lottery.panels,
  lotteryHash: lotteryHash(selection.lottery),
  lotteryBound: selection.lotteryBound,
});

const lotteryFile = (lottery: PublicLottery): string =>
  `${JSON.stringify({ algorithm: lottery.algorithm, hash: lotteryHash(lottery), panels: lottery.panels })}\n`;

function print(selection: Selection, seats: number): void {
  const people = selection.probabilities.size;
  console.log(`${selection.algorithm}: ${seats} of ${people}, ${selection.panels.length} panels`);
  console.log(
    `smallest chance ${(100 * selection.minProbability).toFixed(4)} % (equal chances: ${((100 * seats) / people).toFixed(4)} %)`,
  );
  if (selection.minProbability < 1e-9) {
    const never = [...selection.probabilities].filter(([, p]) => p < 1e-9).map(([id]) => id);
    console.log(`no panel that meets the quotas can hold: ${never.slice(0, 20).join(', ')}`);
    console.log(`smallest chance of all others ${(100 * selection.minPositive).toFixed(4)} %`);
  }
  console.log(`public lottery of 1,000 panels, SHA-256 ${lotteryHash(selection.lottery)}`);
  console.log(
    `no share in it differs from the chance by more than ${(100 * selection.lotteryBound).toFixed(3)} %`,
  );
}

function sayInfeasible(
  { relaxation }: Extract<SelectionResult, { ok: false }>,
  { json, lang }: SelectFlags,
): number {
  if (json) console.log(JSON.stringify({ minProbability: null, relaxation: relaxation ?? null }));
  else if (!relaxation) {
    console.log(
      lang === 'zh'
        ? '人数（或户数）不够，改配额也无济于事。'
        : 'There are too few people (or households), whatever the quotas.',
    );
  } else {
    console.log(
      lang === 'zh'
        ? '没有一组人能满足全部配额。最小的放宽：'
        : 'No panel meets all quotas. The smallest change that would do:',
    );
    for (const { quota, min, max } of relaxation.changes) {
      console.log(`  ${quota.category} ${quota.feature}: ${quota.min}–${quota.max} → ${min}–${max}`);
    }
  }
  return NO;
}

/** A published lottery: an object with `panels`, the answer of `select --json`, or the bare list. */
async function readLottery(path: string): Promise<PublicLottery | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  try {
    const json = JSON.parse(text) as unknown;
    const object = json as { panels?: unknown; lottery?: unknown };
    const panels = Array.isArray(json) ? json : (object.lottery ?? object.panels);
    const lists =
      Array.isArray(panels) &&
      panels.every((p) => Array.isArray(p) && p.every((id) => typeof id === 'string'));
    if (lists) return { algorithm: LOTTERY_ALGORITHM, panels: panels as string[][] };
    console.error(`${path}: no list of panels in it`);
  } catch (error) {
    console.error(`${path}: ${(error as Error).message}`);
  }
  return undefined;
}

async function draw(path: string, digits: string, lang: Language): Promise<number> {
  const lottery = await readLottery(path);
  if (!lottery) return BAD_INPUT;
  const drawn = drawPanel(lottery, digits);
  if (!drawn.ok) {
    console.error(fill(forumsRefusals[drawn.refusal.code][lang], drawn.refusal.params));
    return BAD_INPUT;
  }
  for (const id of drawn.value) console.log(id);
  return 0;
}

async function verify(flags: VerifyFlags): Promise<number> {
  const [files, lottery] = [await readFiles(flags), await readLottery(flags.lottery)];
  if (!files || !lottery) return BAD_INPUT;
  const hash = lotteryHash(lottery);
  const people = new Map(files.people.map((person) => [person.id, person]));
  const problems: string[] = [];
  if (flags.hash && flags.hash.toLowerCase() !== hash)
    problems.push(`the hash is ${hash}, published was ${flags.hash}`);
  lottery.panels.forEach((ids, number) => {
    const name = String(number).padStart(3, '0');
    const members = ids.flatMap((id) => people.get(id) ?? []);
    if (members.length !== ids.length) problems.push(`panel ${name}: somebody is not on the list`);
    if (new Set(ids).size !== ids.length) problems.push(`panel ${name}: somebody is in twice`);
    if (ids.length !== flags.size) problems.push(`panel ${name}: ${ids.length} people, not ${flags.size}`);
    const homes = members.flatMap((m) => m.household ?? []);
    if (new Set(homes).size !== homes.length) problems.push(`panel ${name}: two of a household`);
    for (const { category, feature, min, max } of files.quotas) {
      const held = members.filter((m) => m.features[category] === feature).length;
      if (held < min || held > max)
        problems.push(`panel ${name}: ${held} of ${category} ${feature}, not ${min}–${max}`);
    }
  });
  const shares = lotteryShares(lottery);
  const smallest = files.people.reduce((least, { id }) => Math.min(least, shares.get(id) ?? 0), 1);
  if (flags.json)
    console.log(
      JSON.stringify(
        {
          ok: !problems.length,
          hash,
          panels: lottery.panels.length,
          smallestShare: smallest,
          problems: problems.slice(0, 200),
        },
        null,
        2,
      ),
    );
  else {
    for (const problem of problems.slice(0, 50)) console.log(problem);
    console.log(
      `${problems.length ? 'NOT IN ORDER' : 'in order'}: ${lottery.panels.length} panels, SHA-256 ${hash}, smallest share ${(100 * smallest).toFixed(1)} %`,
    );
  }
  return problems.length ? NO : 0;
}
