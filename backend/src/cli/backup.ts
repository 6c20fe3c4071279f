// `kentan backup FILE` and `kentan restore FILE`: everything an installation holds, in one file, and back.
import { stat } from 'node:fs/promises';
import type { SignedTreeHead } from '@kentan/shared/record';
import type { Command } from 'commander';

const NO = 1;
const BAD_INPUT = 2;

const about = (error: unknown): string => (error as Error).message || String(error);

export function registerBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it, for instance kentan-2026-03-01.tar.gz')
    .option('--force', 'replace an existing file')
    .option('--json', 'print what was saved as JSON')
    .description('save database and data folder of a running or stopped installation in one file')
    .addHelpText(
      'after',
      '\nThe file holds personal data and the key that signs the record: keep it as you keep the server.',
    )
    .action(backup);
  program
    .command('restore')
    .argument('<file>', 'a file that kentan backup wrote')
    .option('--replace', 'drop what the database holds')
    .option('--heads <file>', 'published heads kept elsewhere (one JSON a line) that the record must contain')
    .option('--json', 'print what was restored as JSON')
    .description(
      'bring a backup back into an empty database, and check the record against what was published',
    )
    .addHelpText(
      'after',
      '\nExit code 0: restored. 1: not restored, or restored but older than a published head. 2: the file cannot be read.',
    )
    .action(restore);
}

async function backup(file: string, options: { force?: boolean; json?: boolean }): Promise<void> {
  const [{ readConfig }, { takeBackup }] = await Promise.all([
    import('../platform/config.js'),
    import('../app/backup/take-backup.js'),
  ]);
  try {
    if (!options.force && (await stat(file).catch(() => undefined))) {
      throw new Error('the file exists; --force replaces it');
    }
    const taken = await takeBackup(readConfig(process.env), file, { replace: options.force });
    const { rows, files, manifest } = taken;
    if (options.json)
      console.log(JSON.stringify({ rows, files, takenAt: manifest.takenAt, record: manifest.record }));
    else {
      console.log(`saved ${rows} rows of ${manifest.tables.length} tables and ${files} files`);
      for (const { locality, size, root } of manifest.record) {
        console.log(`record of ${locality}: ${size} acts, root ${root}`);
      }
      if (manifest.filesInBucket) console.log('uploaded files lie in the bucket and are not in this file');
    }
  } catch (error) {
    console.error(`${file}: ${about(error)}`);
    process.exitCode = BAD_INPUT;
  }
}

interface RestoreOptions {
  replace?: boolean;
  heads?: string;
  json?: boolean;
}

async function restore(file: string, options: RestoreOptions): Promise<void> {
  const [{ readConfig }, { CannotRestore, restoreBackup }] = await Promise.all([
    import('../platform/config.js'),
    import('../app/backup/restore-backup.js'),
  ]);
  try {
    const heads = options.heads ? await readHeads(options.heads) : [];
    const restored = await restoreBackup(readConfig(process.env), file, { replace: options.replace, heads });
    const { rows, files, notes, lost, manifest } = restored;
    if (options.json) console.log(JSON.stringify({ rows, files, notes, lost, record: manifest.record }));
    else {
      console.log(`restored ${rows} rows and ${files} files, taken ${manifest.takenAt}`);
      for (const { locality, size, root } of manifest.record) {
        console.log(`record of ${locality}: ${size} acts, root ${root}, as the backup states`);
      }
      for (const note of notes) console.log(`note: ${note}`);
    }
    for (const { locality, size, at, root } of lost) {
      console.error(
        `WARNING 警告: of ${locality} a head over ${size} acts (${at}, root ${root}) was published; this record does not contain it. ` +
          'The backup is older than what the public saw: say so publicly, and restore a newer one if there is one.',
      );
    }
    process.exitCode = lost.length ? NO : 0;
  } catch (error) {
    console.error(`${file}: ${about(error)}`);
    process.exitCode = error instanceof CannotRestore ? NO : BAD_INPUT;
  }
}

async function readHeads(path: string): Promise<SignedTreeHead[]> {
  const { readFile } = await import('node:fs/promises');
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as SignedTreeHead);
}
