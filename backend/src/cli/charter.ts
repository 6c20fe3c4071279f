// `kentan charter check|explain`: reads a charter file without a database, says what is wrong, or tells it in words.
import { readFile } from 'node:fs/promises';
import {
  CHARTER_MAX_CHARS,
  type CheckedCharter,
  chartersRefusals,
  charterText,
  checkCharterText,
} from '@kentan/shared/charters';
import { fill } from '@kentan/shared/kernel';
import { type Command, Option } from 'commander';

const BAD_INPUT = 2;
const NO = 1;

export function registerCharter(program: Command): void {
  const charter = program
    .command('charter')
    .description('check and explain charters (the rules of a budget year as data)');
  charter
    .command('check')
    .argument('<file>', 'charter as JSON')
    .option('--json', 'print {ok, problems: [{path, code, message: {zh, en}}]}')
    .description(
      'say everything that is wrong with a charter; exit 0 when nothing is, 1 otherwise, 2 for no such file',
    )
    .action(async (file: string, options: { json?: boolean }) => {
      const { charter: found, problems } = await read(file);
      if (options.json) {
        const told = problems.map((p) => ({ path: p.path, code: p.code, message: message(p) }));
        console.log(JSON.stringify({ ok: found !== undefined, problems: told }, null, 2));
      } else if (found) console.log(`${found.name.zh} / ${found.name.en}: no problems 没有问题`);
      else for (const p of problems) console.log(`${p.path || '(file)'}: ${message(p).zh} ${message(p).en}`);
      if (!found) process.exitCode = NO;
    });
  charter
    .command('explain')
    .argument('<file>', 'charter as JSON')
    .addOption(new Option('--lang <lang>', 'language of the explanation').choices(['zh', 'en']).default('zh'))
    .description('tell a charter in words, generated from its data')
    .action(async (file: string, { lang }: { lang: 'zh' | 'en' }) => {
      const { charter: found, problems } = await read(file);
      if (found) process.stdout.write(charterText(found, lang));
      else {
        for (const p of problems) console.error(`${p.path || '(file)'}: ${message(p)[lang]}`);
        process.exitCode = NO;
      }
    });
}

type Problem = CheckedCharter['problems'][number];
const message = ({ code, params }: Problem) => ({
  zh: fill(chartersRefusals[code].zh, params),
  en: fill(chartersRefusals[code].en, params),
});

async function read(file: string): Promise<CheckedCharter> {
  try {
    // UTF-8 takes at most four bytes a character: what is longer need not be read to be refused.
    const bytes = await readFile(file);
    if (bytes.length > 4 * CHARTER_MAX_CHARS) return checkCharterText(' '.repeat(CHARTER_MAX_CHARS + 1));
    return checkCharterText(bytes.toString('utf8'));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    return process.exit(BAD_INPUT);
  }
}
