// `kentan budget import`: reads, checks and publishes a sheet as a version of a locality's year, by the same path as the page.
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { VERSION_KINDS } from '@kentan/shared/budgets';
import { fill, type Language } from '@kentan/shared/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app/app.module.js';
import { refusalWords } from '../app/domains.js';
import { CancelImport } from '../domains/budgets/change-import.js';
import { importById } from '../domains/budgets/imports.queries.js';
import { PublishDesk } from '../domains/budgets/publish-desk.js';
import { StartImport } from '../domains/budgets/start-import.js';
import { localityBySlug } from '../domains/localities/index.js';
import { readConfig } from '../platform/config.js';
import { Refused } from '../platform/refused.js';
import { Transactions } from '../platform/transactions.js';
import {
  BadFlag,
  language,
  printProblems,
  readMap,
  readUnit,
  type SheetFlags,
  said,
} from './budget-flags.js';

export interface ImportFlags extends SheetFlags {
  locality: string;
  year: string;
  version: string;
  reason?: string;
  explanation?: string;
}

const POLL_MS = 200;

async function readToEnd(app: INestApplicationContext, localityId: string, id: string) {
  for (;;) {
    const found = await app.get(Transactions).read((tx) => importById(tx, localityId, id));
    if (found.state !== 'reading') return found;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Returns the exit code: 0 published, 1 the sheet has points to mend or explain, 2 bad input. */
async function importSheet(
  app: INestApplicationContext,
  file: string,
  flags: ImportFlags,
  lang: Language,
): Promise<number> {
  const year = /^(?:19|20|21)\d\d$/.test(flags.year) ? Number(flags.year) : undefined;
  const kind = VERSION_KINDS.find((k) => k === flags.version);
  if (year === undefined) throw new BadFlag(`--year ${flags.year}: four digits`);
  if (!kind) throw new BadFlag(`--version ${flags.version}: one of ${VERSION_KINDS.join(', ')}`);
  const locality = await app.get(Transactions).read((tx) => localityBySlug(tx, flags.locality));
  if (!locality) throw new BadFlag(`--locality ${flags.locality}: no such locality`);
  await access(file).catch((error: Error) => {
    throw new BadFlag(error.message);
  });
  const settings = {
    unit: readUnit(flags.unit),
    sheet: flags.sheet,
    map: readMap(flags.map),
    amount: flags.amount,
  };
  const { id } = await app
    .get(StartImport)
    .run({ localityId: locality.id, year, kind, fileName: basename(file), path: file, settings });
  const found = await readToEnd(app, locality.id, id);
  const problems = found.result?.problems ?? [];
  if (found.state === 'failed' || (found.result?.errors ?? 0) > 0) {
    await app.get(CancelImport).run(locality.id, id);
    report(flags, { published: false, errors: found.result?.errors ?? 1, problems: said(problems, lang) });
    return found.state === 'failed' ? 2 : 1;
  }
  const codes = [...new Set(problems.filter((p) => p.severity === 'reason').map((p) => p.code))];
  const reasons = flags.reason
    ? codes.map((code) => ({ code, sheet: 0, row: 0, text: flags.reason ?? '' }))
    : [];
  try {
    const by = { office: 'financeOffice' };
    const published = await app.get(PublishDesk).publishImport({
      localityId: locality.id,
      importId: id,
      reasons,
      explanation: flags.explanation ?? '',
      by,
    });
    report(flags, {
      published: true,
      ...published,
      lines: found.result?.lines,
      problems: said(problems, lang),
    });
    return 0;
  } catch (error) {
    await app.get(CancelImport).run(locality.id, id);
    if (!(error instanceof Refused)) throw error;
    report(flags, {
      published: false,
      refused: error.refusals.map((r) => sentence(r.code, r.params, lang)),
      problems: said(problems, lang),
    });
    return 1;
  }
}

const sentence = (code: string, params: Readonly<Record<string, string | number>>, lang: Language): string =>
  fill(refusalWords[code]?.[lang] ?? code, params);

interface ImportReport {
  published: boolean;
  versionId?: string;
  hash?: string;
  lines?: number;
  errors?: number;
  refused?: string[];
  problems: ReturnType<typeof said>;
}

function report(flags: ImportFlags, answer: ImportReport): void {
  if (flags.json) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  printProblems(answer.problems);
  for (const text of answer.refused ?? []) console.log(text);
  console.log(
    answer.published
      ? `published: ${answer.lines} lines, ${answer.hash}`
      : 'not published; nothing was saved',
  );
}

export async function runImport(file: string, flags: ImportFlags): Promise<number> {
  const lang = language(flags);
  const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
    logger: false,
  });
  try {
    return await importSheet(app, file, flags, lang);
  } catch (error) {
    if (error instanceof Refused)
      for (const r of error.refusals) console.error(sentence(r.code, r.params, lang));
    else if (error instanceof BadFlag) console.error(error.message);
    else throw error;
    return 2;
  } finally {
    await app.close();
  }
}
