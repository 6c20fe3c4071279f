// A draw as a plain-words report: one HTML page that stands by itself and prints well on A4.
import type { Language } from '../../../kernel/index.js';
import { lotteryHash } from './public-lottery.js';
import type { Selection, SelectionGiven } from './select.js';

const plain = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;

const STYLE = `body{font:16px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1b1a17;max-width:56rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:"Noto Serif SC","Songti SC",Georgia,serif;line-height:1.3}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border-bottom:1px solid #dcd6c9;padding:.4rem .6rem;text-align:left}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
code{overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:11pt}}`;

const WORDS = {
  zh: {
    title: '抽选报告',
    how: {
      leximin: 'LEXIMIN：机会最小的人，机会已尽可能大；其次者亦然',
      maximin: 'MAXIMIN：机会最小的人，机会已尽可能大',
      legacy: '旧法：逐个按最缺的类别抽取（仅供比较）',
    },
    summary: (people: number, seats: number) => `从 ${people} 人中抽 ${seats} 人。`,
    smallest: (p: string, equal: string) => `机会最小的人有 ${p} 的机会入选；人人相等时是 ${equal}。`,
    never: (n: number) => `有 ${n} 人不可能出现在任何满足配额的名单里。`,
    lottery: (bound: string) =>
      `公开抽签用的 1,000 组名单编号 000 到 999，每组机会相等；任何人的份额与精确机会相差不超过 ${bound}。抽签前公布的哈希值：`,
    quotas: '配额与名单',
    heads: ['类别', '名单中', '占名单', '席位下限', '席位上限', '平均席位', '占席位'],
    chances: '机会的分布',
    range: '机会',
    count: '人数',
    seed: '种子：',
    again: '用同样的两个文件和种子，任何人都能得到同样的 1,000 组：kentan sortition select。',
  },
  en: {
    title: 'Report of a selection by lot',
    how: {
      leximin:
        'LEXIMIN: the smallest chance of anybody is as large as it can be, then the next smallest, and so on',
      maximin: 'Maximin: the smallest chance of anybody is as large as it can be',
      legacy: 'The older way: one after the other from the feature most in need (for comparison only)',
    },
    summary: (people: number, seats: number) => `${seats} of ${people} people are drawn.`,
    smallest: (p: string, equal: string) =>
      `Whoever has the smallest chance has ${p}; if all were equal it would be ${equal}.`,
    never: (n: number) => `${n} people can be in no panel that meets the quotas.`,
    lottery: (bound: string) =>
      `The public lottery has 1,000 equally likely panels, numbered 000 to 999; nobody’s share in it differs from the exact chance by more than ${bound}. The hash published before the draw:`,
    quotas: 'Quotas and the list',
    heads: [
      'Feature',
      'On the list',
      'Of the list',
      'Seats, least',
      'Seats, most',
      'Seats on average',
      'Of the seats',
    ],
    chances: 'How chances are spread',
    range: 'Chance',
    count: 'People',
    seed: 'Seed: ',
    again:
      'With the same two files and the same seed anybody gets the same 1,000 panels: kentan sortition select.',
  },
} as const;

/** The page as text; everything that comes from the files is escaped. No ids are in it: it can be published. */
export function selectionReport(given: SelectionGiven, selection: Selection, language: Language): string {
  const words = WORDS[language];
  const { people, quotas, seats, seed, algorithm } = given;
  const chance = (id: string) => selection.probabilities.get(id) ?? 0;
  const never = people.filter(({ id }) => chance(id) < 1e-9).length;
  const rows = quotas.map(({ category, feature, min, max }) => {
    const members = people.filter(({ features }) => features[category] === feature);
    const expected = members.reduce((sum, { id }) => sum + chance(id), 0);
    const cells = [
      members.length,
      percent(members.length / people.length),
      min,
      max,
      expected.toFixed(2),
      percent(expected / seats),
    ];
    return `<tr><th scope="row">${plain(`${category} ${feature}`)}</th>${cells.map((c) => `<td class="n">${c}</td>`).join('')}</tr>`;
  });
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head><body>
<h1>${words.title}</h1>
<p>${words.summary(people.length, seats)} ${words.how[algorithm]}${language === 'zh' ? '。' : '.'} ${words.smallest(percent(selection.minPositive), percent(seats / people.length))} ${never ? words.never(never) : ''}</p>
<p>${words.lottery(percent(selection.lotteryBound))}<br><code>${lotteryHash(selection.lottery)}</code></p>
<h2>${words.quotas}</h2>
<table><thead><tr>${words.heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
<h2>${words.chances}</h2>
<table><thead><tr><th scope="col">${words.range}</th><th scope="col" class="n">${words.count}</th></tr></thead><tbody>${chanceBands(
    selection,
  )
    .map(
      ({ from, to, count }) =>
        `<tr><td>${percent(from)} – ${percent(to)}</td><td class="n">${count}</td></tr>`,
    )
    .join('')}</tbody></table>
<p>${words.seed}<code>${plain(seed)}</code></p><p>${words.again}</p>
</body></html>
`;
}

export interface ChanceBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many people have chances in each of ten equal bands from the smallest to the largest chance. */
export function chanceBands({ probabilities }: Pick<Selection, 'probabilities'>): ChanceBand[] {
  const chances = [...probabilities.values()];
  const from = Math.min(...chances);
  const to = Math.max(...chances);
  if (to - from < 1e-6) return [{ from, to, count: chances.length }];
  const width = (to - from) / 10;
  const counts = new Array<number>(10).fill(0);
  for (const chance of chances) counts[Math.min(9, Math.floor((chance - from) / width))] += 1;
  return counts.map((count, i) => ({ from: from + i * width, to: from + (i + 1) * width, count }));
}
