// A budget year in at most ten lines, told from the public record alone: what a newcomer in any office reads first.
import { type Bilingual, dateInZone, fen, formatFen } from '../../kernel/index.js';
import { type Act, idOf, numberIn, textIn } from '../record/index.js';

export interface YearLine {
  readonly id: string;
  readonly text: Bilingual;
  /** The act in which it can be read, where there is one. */
  readonly act?: string;
}

type Acts = ReadonlyMap<string, readonly Act[]>;
type Tell = (acts: Acts, zone: string) => Omit<YearLine, 'id'> | undefined;

const of = (acts: Acts, type: string): readonly Act[] => acts.get(type) ?? [];
const count = (acts: Acts, ...types: readonly string[]): number =>
  types.reduce((sum, type) => sum + of(acts, type).length, 0);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
function dayWords(at: string, zone: string): Bilingual {
  const [year, month, day] = dateInZone(new Date(at), zone).split('-').map(Number);
  return { zh: `${year} 年 ${month} 月 ${day} 日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
}

/** Decimal yuan as the record holds them, said in 万元 and in millions. */
function amountWords(yuan: string): Bilingual {
  if (!/^-?\d+(\.\d{1,2})?$/.test(yuan)) return { zh: '', en: '' };
  const [whole, cents = ''] = yuan.replace('-', '').split('.');
  const size = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  const amount = fen(yuan.startsWith('-') ? -size : size);
  return {
    zh: `${formatFen(amount, '万元', 2)} 万元`,
    en: `${formatFen(fen((amount + 500_000n) / 1_000_000n), '元', 2)} million yuan`,
  };
}

const s = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The newest published version of a kind. */
const version = (acts: Acts, kind: string): Act | undefined =>
  of(acts, 'budgets.version-published').findLast((act) => textIn(act, 'kind') === kind);

function published(kind: string, name: Bilingual): Tell {
  return (acts, zone) => {
    const act = version(acts, kind);
    if (!act) return undefined;
    const day = dayWords(act.at, zone);
    const total = amountWords(textIn(act, 'expenditure'));
    const lines = numberIn(act, 'lines');
    return {
      text: {
        zh: `${day.zh}公布${name.zh}：${lines} 行，支出 ${total.zh}。`,
        en: `${day.en}: the ${name.en} was published, ${s(lines, 'line')}, expenditure ${total.en}.`,
      },
      act: act.id,
    };
  };
}

const forum: Tell = (acts) => {
  const held = of(acts, 'forums.forum-held');
  const raised = count(acts, 'forums.opinion-raised');
  if (held.length === 0 && raised === 0) return undefined;
  const answered = of(acts, 'forums.opinion-answered');
  const outcome = (value: string) => answered.filter((act) => textIn(act, 'outcome') === value).length;
  const [adopted, part, not] = ['adopted', 'partly', 'not'].map(outcome);
  return {
    text: {
      zh: `恳谈会 ${held.length} 次，居民意见 ${raised} 条：采纳 ${adopted}，部分采纳 ${part}，未采纳 ${not}，未答复 ${raised - answered.length}。`,
      en: `${s(held.length, 'forum')}, ${s(raised, 'opinion')} of residents: ${adopted} adopted, ${part} in part, ${not} not, ${raised - answered.length} unanswered.`,
    },
    act: held.at(-1)?.id,
  };
};

const review: Tell = (acts) => {
  const inquiries = count(acts, 'review.inquiry-put', 'review.detail-asked');
  const comments = count(acts, 'review.line-commented');
  const opinions = count(acts, 'review.opinion-issued');
  if (inquiries + comments + opinions === 0) return undefined;
  const answered = count(acts, 'review.inquiry-answered');
  return {
    text: {
      zh: `代表逐行审查：意见 ${comments} 条，询问 ${inquiries} 条（已答复 ${answered} 条）；审查委员会提出初审意见 ${opinions} 条。`,
      en: `Deputies went through the draft: ${s(comments, 'comment')}, ${s(inquiries, 'inquiry', 'inquiries')} (${answered} answered); the committee issued ${s(opinions, 'opinion')}.`,
    },
    act: of(acts, 'review.report-published').at(-1)?.id,
  };
};

const motions: Tell = (acts) => {
  const filed = count(acts, 'review.motion-filed');
  if (filed === 0) return undefined;
  const passed = count(acts, 'review.motion-passed');
  const rejected = count(acts, 'review.motion-rejected');
  return {
    text: {
      zh: `预算修正议案 ${filed} 件：通过 ${passed}，否决 ${rejected}，未付表决 ${filed - passed - rejected}。`,
      en: `${s(filed, 'amendment motion')}: ${passed} passed, ${rejected} rejected, ${filed - passed - rejected} not voted.`,
    },
    act: of(acts, 'review.draft-amended').at(-1)?.id,
  };
};

/** The vote on the budget is the first that a resolution of the year rests on. */
const vote: Tell = (acts, zone) => {
  const [resolution] = of(acts, 'review.resolution-adopted');
  const counted =
    resolution &&
    of(acts, 'review.vote-counted').find((act) => idOf(act, 'vote') === idOf(resolution, 'vote'));
  if (!counted) return undefined;
  const day = dayWords(counted.at, zone);
  const [all, yes, no] = ['all', 'yes', 'no'].map((field) => numberIn(counted, field));
  return {
    text: {
      zh: `${day.zh}代表大会批准预算：全体代表 ${all} 人，赞成 ${yes}，反对 ${no}。`,
      en: `${day.en}: the congress approved the budget, ${yes} of ${all} deputies for, ${no} against.`,
    },
    act: resolution.id,
  };
};

const execution: Tell = (acts) => {
  const reports = of(acts, 'supervision.execution-reported');
  const last = reports.at(-1);
  if (!last) return undefined;
  const spent = amountWords(textIn(last, 'expenditure'));
  const beyond = numberIn(last, 'beyond');
  const explained = count(acts, 'supervision.deviation-explained');
  const corrected = count(acts, 'supervision.execution-corrected');
  return {
    text: {
      zh: `执行报告 ${reports.length} 次（更正 ${corrected} 次），最近一次支出 ${spent.zh}，${beyond} 行超出章程的偏离界限；已说明 ${explained} 次。`,
      en: `${s(reports.length, 'execution report')} (${corrected} corrected); by the last one ${spent.en} was spent, ${s(beyond, 'line')} beyond the charter’s bound; ${s(explained, 'explanation')}.`,
    },
    act: last.id,
  };
};

const money: Tell = (acts) => {
  const adjusted = of(acts, 'supervision.adjustment-passed');
  const virements = count(acts, 'supervision.virement-made');
  const reserve = count(acts, 'supervision.reserve-used');
  const transfers = count(acts, 'supervision.transfer-recorded');
  if (adjusted.length + virements + reserve + transfers === 0) return undefined;
  return {
    text: {
      zh: `预算调整 ${adjusted.length} 次，调剂 ${virements} 笔，动用预备费 ${reserve} 次，追加专项转移支付 ${transfers} 笔。`,
      en: `${s(adjusted.length, 'adjustment')}, ${s(virements, 'virement')}, the reserve used ${s(reserve, 'time')}, ${s(transfers, 'earmarked transfer')} added.`,
    },
    act: adjusted.at(-1)?.id,
  };
};

const judged: Tell = (acts) => {
  const inspections = of(acts, 'supervision.inspection-published');
  const votes = of(acts, 'supervision.satisfaction-counted');
  if (inspections.length + votes.length === 0) return undefined;
  const unsound = inspections.filter((act) => textIn(act, 'grade') === 'unsound').length;
  const not = votes.filter((act) => textIn(act, 'outcome') === 'notSatisfied').length;
  const closed = count(acts, 'supervision.rectification-closed');
  return {
    text: {
      zh: `实地检查 ${inspections.length} 次（不合格 ${unsound}）；满意度测评 ${votes.length} 次，不满意 ${not} 次，整改销号 ${closed} 项。`,
      en: `${s(inspections.length, 'inspection')} (${unsound} unsound); ${s(votes.length, 'satisfaction vote')}, ${not} not satisfied, ${s(closed, 'rectification')} closed.`,
    },
    act: (votes.at(-1) ?? inspections.at(-1))?.id,
  };
};

const ending: Tell = (acts, zone) => {
  const approved = of(acts, 'supervision.accounts-approved').at(-1);
  const closed = of(acts, 'cycles.year-closed').at(-1);
  const overdue = count(acts, 'cycles.duty-overdue');
  const day = approved && dayWords(approved.at, zone);
  const accounts: Bilingual = day
    ? { zh: `决算 ${day.zh}获批准`, en: `The final accounts were approved on ${day.en}` }
    : { zh: '决算尚未批准', en: 'The final accounts are not approved yet' };
  const end: Bilingual = closed
    ? {
        zh: `年度已关闭：按时 ${numberIn(closed, 'kept')} 项，迟办 ${numberIn(closed, 'late')} 项，逾期未办 ${numberIn(closed, 'overdue')} 项`,
        en: `the year is closed: ${numberIn(closed, 'kept')} duties kept, ${numberIn(closed, 'late')} late, ${numberIn(closed, 'overdue')} still overdue`,
      }
    : { zh: `记为逾期的责任 ${overdue} 项`, en: `${s(overdue, 'duty', 'duties')} went overdue` };
  return {
    text: { zh: `${accounts.zh}；${end.zh}。`, en: `${accounts.en}; ${end.en}.` },
    act: (closed ?? approved)?.id,
  };
};

const LINES: readonly (readonly [string, Tell])[] = [
  ['draft', published('draft', { zh: '预算草案', en: 'draft budget' })],
  ['forum', forum],
  ['review', review],
  ['motions', motions],
  ['vote', vote],
  ['adopted', published('adopted', { zh: '批准的预算', en: 'adopted budget' })],
  ['execution', execution],
  ['money', money],
  ['judged', judged],
  ['ending', ending],
];

/** Act types that the ten lines are told from. */
export const YEAR_ACTS: readonly string[] = [
  'budgets.version-published',
  'forums.forum-held',
  'forums.opinion-raised',
  'forums.opinion-answered',
  'review.line-commented',
  'review.inquiry-put',
  'review.detail-asked',
  'review.inquiry-answered',
  'review.opinion-issued',
  'review.report-published',
  'review.motion-filed',
  'review.motion-passed',
  'review.motion-rejected',
  'review.draft-amended',
  'review.resolution-adopted',
  'review.vote-counted',
  'supervision.execution-reported',
  'supervision.execution-corrected',
  'supervision.deviation-explained',
  'supervision.adjustment-passed',
  'supervision.virement-made',
  'supervision.reserve-used',
  'supervision.transfer-recorded',
  'supervision.inspection-published',
  'supervision.satisfaction-counted',
  'supervision.rectification-closed',
  'supervision.accounts-approved',
  'cycles.duty-overdue',
  'cycles.year-closed',
];

/** The year from its acts in the order of the record; what has not happened yet is left out. */
export function yearInTenLines(acts: readonly Act[], zone: string): YearLine[] {
  const byType = new Map<string, Act[]>();
  for (const act of acts) {
    const same = byType.get(act.type);
    if (same) same.push(act);
    else byType.set(act.type, [act]);
  }
  return LINES.flatMap(([id, tell]) => {
    const line = tell(byType, zone);
    return line ? [{ id, ...line }] : [];
  });
}
