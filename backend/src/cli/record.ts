// `kentan record verify FILE|URL`: checks a whole exported record with the same code as the browser, without a database.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fill } from '@kentan/shared/kernel';
import {
  LineSplitter,
  LogCheck,
  type LogProblem,
  type LogReport,
  recordProblems,
  type SignedTreeHead,
} from '@kentan/shared/record';
import type { Command } from 'commander';

interface Options {
  json?: boolean;
  key?: string;
  heads?: string;
}
const NO = 1;
const BAD_INPUT = 2;

export function registerRecord(program: Command): void {
  const record = program.command('record').description('the public record of official acts');
  record
    .command('verify')
    .argument('<source>', 'an exported log (NDJSON, also .gz), or the address of a locality or of its export')
    .option('--json', 'print {ok, acts, treeSize, rootHash, problems}')
    .option('--key <hex>', 'the public key that must have signed')
    .option('--heads <file>', 'heads kept elsewhere (one JSON a line) that the log must contain')
    .description(
      'recompute every hash and check every head; exit 0 when whole, 1 when not, 2 when it cannot be read',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  kentan record verify zehu-record.ndjson\n  kentan record verify https://example.org/zehu --json',
    )
    .action(async (source: string, options: Options) => {
      try {
        const report = await verify(source, options);
        print(report, options.json === true);
        const noLog = report.problems.some((p) => p.code === 'record.not-a-log');
        process.exitCode = report.ok ? 0 : noLog ? BAD_INPUT : NO;
      } catch (error) {
        console.error(`${source}: ${(error as Error).message}`);
        process.exitCode = BAD_INPUT;
      }
    });
}

async function verify(source: string, { key, heads }: Options): Promise<LogReport> {
  const check = new LogCheck({
    sha256: (bytes) => createHash('sha256').update(bytes).digest(),
    ...(key ? { key: key.toLowerCase() } : {}),
    ...(heads ? { heads: await readHeads(heads) } : {}),
  });
  const lines = new LineSplitter();
  const text = new TextDecoder();
  let told = Date.now();
  for await (const piece of await open(source)) {
    for (const line of lines.push(text.decode(piece as Uint8Array, { stream: true }))) check.line(line);
    if (process.stderr.isTTY && Date.now() - told > 500) {
      told = Date.now();
      process.stderr.write(`\r${check.acts} / ${check.expected} `);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  check.line(lines.end() + text.decode());
  return check.finish();
}

async function open(source: string): Promise<Readable> {
  if (!/^https?:\/\//.test(source)) {
    const file = createReadStream(source, { highWaterMark: 1 << 18 });
    return source.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  }
  const answer = await fetch(exportAddress(source));
  if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`);
  return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
}

/** The address of a locality's page is enough: 'https://example.org/zehu' → its export. */
function exportAddress(source: string): URL {
  const url = new URL(source);
  const [place] = url.pathname.split('/').filter((part) => part !== '');
  if (place && place !== 'api') url.pathname = `/api/localities/${place}/record/export`;
  return url;
}

async function readHeads(file: string): Promise<SignedTreeHead[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SignedTreeHead);
}

function print(report: LogReport, json: boolean): void {
  if (json) {
    const problems = report.problems.map((p) => ({ ...p, message: message(p) }));
    console.log(JSON.stringify({ ...report, problems }, null, 2));
    return;
  }
  console.log(`acts ${report.acts}, signed up to ${report.treeSize}, root ${report.rootHash}`);
  if (report.key) console.log(`signed by ${report.key}`);
  for (const problem of report.problems) console.log(`✗ ${message(problem).zh} ${message(problem).en}`);
  console.log(report.ok ? '✓ the record is whole 记录完整' : '✗ the record is NOT whole 记录不完整');
}

const message = ({ code, params }: LogProblem) => ({
  zh: fill(recordProblems[code].zh, params),
  en: fill(recordProblems[code].en, params),
});
