// A sheet of the clerk's becomes a published version by the same path as on the publish page: submitted, read by the job,
// checked, reasons given, published.
import type { VersionKind } from '@kentan/shared/budgets';
import { importById } from '../../domains/budgets/imports.queries.js';
import { PublishDesk } from '../../domains/budgets/publish-desk.js';
import { StartImport } from '../../domains/budgets/start-import.js';
import type { Story, Town } from './story.js';

export interface HandedSheet {
  year: number;
  kind: VersionKind;
  fileName: string;
  text: string;
  explanation: string;
}

/** Reasons that this clerk gives for points that need one; a point without one stops the story. */
const REASONS: Readonly<Record<string, string>> = {
  'code.unlisted': '编码按县财政局下发的科目表核对无误',
  'book.missing':
    '社会保险基金由县级以上统筹，镇不编制社会保险基金预算；镇里承担的经办经费和缴费补助列在一般公共预算',
  'change.unexplained': '按合同进度和上年执行情况安排',
};
const POLL_MS = 15;

/** Hands in and publishes a sheet; returns the version's id. */
export async function handInSheet(story: Story, town: Town, sheet: HandedSheet): Promise<string> {
  const localityId = town.locality.id;
  const { accountId } = town.people.of('finance');
  const { id } = await story.get(StartImport).run({
    localityId,
    year: sheet.year,
    kind: sheet.kind,
    fileName: sheet.fileName,
    bytes: Buffer.from(sheet.text, 'utf8'),
    settings: {},
    accountId,
  });
  const problems = await sheetRead(story, localityId, id);
  const codes = [...new Set(problems.filter((p) => p.severity === 'reason').map((p) => p.code))];
  const { versionId } = await story.get(PublishDesk).publishImport({
    localityId,
    importId: id,
    reasons: codes.map((code) => ({ code, sheet: 0, row: 0, text: REASONS[code] ?? '' })),
    explanation: sheet.explanation,
    by: { office: 'financeOffice', accountId },
  });
  return versionId;
}

/** Waits until the job has read a sheet; what it found. */
export async function sheetRead(story: Story, localityId: string, id: string) {
  for (;;) {
    const found = await story.read((tx) => importById(tx, localityId, id));
    if (found.state === 'checked') return found.result?.problems ?? [];
    if (found.state !== 'reading') {
      throw new Error(`the demo sheet was not read: ${JSON.stringify(found.result)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
