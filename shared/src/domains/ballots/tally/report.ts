// A tally as a plain-words report: one HTML page that stands by itself and prints well on A4.
import type { Language } from '../../../kernel/index.js';
import { moneyText } from './amounts.js';
import { figuresOf, type GroupSpending, type RuleFigures } from './compare-rules.js';
import { explain } from './explain.js';
import { explanationText } from './explain-words.js';
import { REPORT_WORDS, ruleText } from './report-words.js';
import type { TallyOutcome } from './tally.js';

export interface ComparedRule {
  readonly outcome: TallyOutcome;
  readonly figures: RuleFigures;
}

export interface ReportParts {
  /** What was voted on, as the file describes it. */
  readonly title: string;
  readonly currency: string;
  readonly outcome: TallyOutcome;
  readonly compared: readonly ComparedRule[];
  /** Column of the votes → its groups. */
  readonly groups: ReadonlyMap<string, readonly GroupSpending[]>;
}

const plain = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

const STYLE = `body{font:16px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1b1a17;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:"Noto Serif SC","Songti SC",Georgia,serif;line-height:1.3}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border-bottom:1px solid #dcd6c9;padding:.4rem .6rem;text-align:left;vertical-align:top}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:11pt}}`;

/** The page as text. Everything that comes from the file is escaped. */
export function tallyReport(
  { title, currency, outcome, compared, groups }: ReportParts,
  language: Language,
): string {
  const words = REPORT_WORDS[language];
  const { election } = outcome.profile;
  const money = (amount: bigint) => `${moneyText(amount, election.scale)} ${currency}`.trim();
  const rows = explain(outcome).map((e) => {
    const project = election.projects[e.project];
    const cells = [
      `<td class="n">${e.place ?? '–'}</td>`,
      `<th scope="row">${plain(project.id)} ${plain(project.name)}</th>`,
      `<td class="n">${plain(money(e.cost))}</td>`,
      `<td class="n">${e.votes}</td>`,
      `<td>${plain(explanationText(e, election, language))}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = [words.place, words.project, words.cost, words.votes, words.why];
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${plain(title)}</title><style>${STYLE}</style></head><body>
<h1>${plain(title)}</h1>
<p>${plain(words.summary({ rule: ruleText(outcome.choice, language), voters: election.voters, selected: outcome.selected.length, projects: election.projects.length, cost: money(outcome.cost), budget: money(election.budget) }))}</p>
<h2>${words.outcome}</h2>
<table><thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
${comparison(compared, currency, language)}
${[...groups].map(([column, found]) => groupTable(column, found, language)).join('\n')}
<p>${words.check}</p>
</body></html>
`;
}

function comparison(compared: readonly ComparedRule[], currency: string, language: Language): string {
  if (!compared.length) return '';
  const words = REPORT_WORDS[language];
  const rows = compared.map(({ outcome, figures }) => {
    const { scale } = outcome.profile.election;
    const cells = [
      `${figures.selected.length}`,
      plain(`${moneyText(figures.cost, scale)} ${currency}`.trim()),
      percent(figures.exclusionRatio),
      figures.averageProjects.toFixed(2),
      percent(figures.averageMoneyShare),
    ];
    return `<tr><th scope="row">${ruleText(outcome.choice, language)}</th>${cells.map((c) => `<td class="n">${c}</td>`).join('')}</tr>`;
  });
  const heads = [
    words.rule,
    words.selected,
    words.spent,
    words.excluded,
    words.averageProjects,
    words.averageMoney,
  ];
  return `<h2>${words.comparison}</h2><table><thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function groupTable(column: string, groups: readonly GroupSpending[], language: Language): string {
  const words = REPORT_WORDS[language];
  const rows = groups.map(
    (g) =>
      `<tr><th scope="row">${plain(g.group)}</th><td class="n">${g.voters}</td><td class="n">${percent(g.share)}</td><td class="n">${percent(g.spendingShare)}</td></tr>`,
  );
  const heads = [plain(column), words.voters, words.shareOfVoters, words.shareOfSpending];
  return `<h2>${words.groups} ${plain(column)}</h2><table><thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** An outcome with its figures, for a comparison. */
export const compared = (outcome: TallyOutcome): ComparedRule => ({ outcome, figures: figuresOf(outcome) });
