// For tests: a town whose budget of 2027 has been adopted and is carried out, and sheets of execution figures for it.
import type { BudgetLine } from '@kentan/shared/budgets';
import { xinheCharter } from '@kentan/shared/charters';
import { type Fen, fen, formatFen } from '@kentan/shared/kernel';
import { aLine } from '@kentan/shared/testing/budgets';
import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { aPublishedVersion } from '../../budgets/testing.js';
import { adoptCharterVersion } from '../../charters/index.js';
import type { Cycle } from '../../cycles/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';

export const wan = (n: number): Fen => fen(BigInt(Math.round(n * 100)) * 10_000n);

export const adoptedLines = (): BudgetLine[] => [
  aLine({ name: '垃圾清运', functionCode: '2120501', department: '城建办', amount: wan(120) }),
  aLine({ name: '白改黑', functionCode: '2120399', department: '城建办', amount: wan(400) }),
  aLine({ name: '公务接待', functionCode: '2010302', department: '财政所', amount: wan(40) }),
  aLine({ name: '老龄活动', functionCode: '2081002', department: '老龄委', amount: wan(24) }),
  aLine({
    name: '增值税',
    functionCode: '1010101',
    direction: 'revenue',
    department: '财政所',
    amount: wan(584),
  }),
];

export interface ExecutionTown {
  t: TestApp;
  cycle: Cycle;
  lines: BudgetLine[];
  finance: Person;
  /** The officer of 城建办. */
  builder: Person;
  on(day: string): void;
  api(path: string): string;
  key(name: string): string;
  /** A sheet with these cumulative amounts in 万元 by name; '' leaves the cell blank. */
  sheet(figures: Record<string, number | ''>): string;
  /** Submits a sheet and waits until it is read. Returns the import's id. */
  handIn(text: string): Promise<string>;
  report(
    importId: string,
    period: number,
    more?: { correction?: string; reasons?: { code: string; sheet: number; row: number; text: string }[] },
  ): Promise<Answer>;
}

/** `everyMonths`: how often the charter asks for reports. */
export async function executionTown(day = '2027-04-05', everyMonths = 3): Promise<ExecutionTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  const parts = { transactions: t.transactions, clock };
  if (everyMonths !== 3) {
    const charter = {
      ...xinheCharter,
      execution: { ...xinheCharter.execution, reportEveryMonths: everyMonths },
    };
    await clock.at(morning('2026-10-08'), () =>
      t.transactions.run((tx) =>
        adoptCharterVersion(tx, { localityId: t.locality.id, charter, by: { office: 'presidium' } }, newId()),
      ),
    );
  }
  const { cycle, now } = await cycleInPhase(parts, t.locality.id, 2027, 'execution');
  const lines = adoptedLines();
  await clock.at(now, () =>
    aPublishedVersion(t.transactions, t.locality.id, {
      year: 2027,
      kind: 'adopted',
      lines,
      cycleId: cycle.id,
    }),
  );
  const finance = await t.person(['financeOffice']);
  const builder = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
  const town: ExecutionTown = {
    t,
    cycle,
    lines,
    finance,
    builder,
    on: (date) => clock.setOffset(morning(date).getTime() - Date.now()),
    api: (path) => `/api/localities/testtown/supervision/execution${path}`,
    key: (name) => lines.find((l) => l.name === name)?.lineKey ?? name,
    sheet: (figures) =>
      [
        '试镇2027年预算执行情况表,,,,',
        ',,,,单位：万元',
        '科目编码,部门,项目名称,预算数,累计执行数',
        ...Object.entries(figures).map(([name, amount]) => {
          const line = lines.find((l) => l.name === name);
          const budget = line ? formatFen(line.amount, '万元', 2) : '';
          return `${line?.functionCode ?? '2010101'},${line?.department ?? '财政所'},${name},${budget},${amount === '' ? '' : amount.toFixed(2)}`;
        }),
      ].join('\n'),
    handIn: async (text) => {
      const form = new FormData();
      form.set('year', '2027');
      form.set('file', new File([text], '执行.csv', { type: 'text/csv' }));
      const { body } = await t.send('POST', town.api('/imports'), { as: finance, body: form });
      const id = String(body.id);
      for (;;) {
        const read = await t.send('GET', `/api/localities/testtown/budgets/imports/${id}`, { as: finance });
        if (String(read.body.state) !== 'reading') return id;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    report: (importId, period, more = {}) =>
      t.send('POST', town.api('/reports'), { as: finance, body: { importId, period, reasons: [], ...more } }),
  };
  town.on(day);
  return town;
}
