// The explanation of a project's fate: as a sentence in both languages, and as data with exact amounts.
import { fill, type Language } from '../../../kernel/index.js';
import { aboutText, exactText, heldAndMissing, inThrees, moneyText } from './amounts.js';
import type { Election } from './election.js';
import type { Ratio } from './exact-ratio.js';
import type { ProjectExplanation, Reason } from './explain.js';

type Params = Record<string, string | number>;

const WORDS = {
  bought: {
    zh: '{supporters} 位支持者一起付清：{payers} 人每人付 {price}',
    en: 'Its {supporters} supporters paid for it together: {payers} paid {price} each',
  },
  'bought-points': {
    zh: '{supporters} 位支持者一起付清：{payers} 人按自己给的分数付，每分 {price}，共 {paid}',
    en: 'Its {supporters} supporters paid for it together: {payers} paid {price} for each point they gave it ({paid} together)',
  },
  emptied: {
    zh: '，{emptied} 人付出了剩下的全部（共 {paid}）',
    en: ', {emptied} gave all they had left ({paid} together)',
  },
  penniless: {
    zh: '，{penniless} 人的钱之前已经用完',
    en: ', {penniless} had nothing left',
  },
  'all-emptied': {
    zh: '{emptied} 位支持者付出了剩下的全部，正好够',
    en: 'Its supporters gave all they had left, {emptied} of them, and that was just enough',
  },
  tied: {
    zh: '。与“{others}”不分先后，按规定的次序在前',
    en: '. It was level with “{others}” and went first by the stated order',
  },
  'too-poor': {
    zh: '支持者手里一共只剩 {held}，费用是 {cost}，还差 {missing}',
    en: 'Its supporters together had {held} left, it costs {cost}: {missing} was missing',
  },
  fits: {
    zh: '第 {turn} 个轮到，剩余 {left}，足够',
    en: 'Its turn came as number {turn}, {left} was left: enough',
  },
  'too-dear': {
    zh: '第 {turn} 个轮到时只剩 {left}，费用是 {cost}，还差 {missing}',
    en: 'When its turn came as number {turn}, {left} was left; it costs {cost}: {missing} was missing',
  },
  'in-time': {
    zh: '当每人名下累计到 {moment} 时，支持者凑足了费用',
    en: 'Its supporters had its cost together when {moment} had come to each voter',
  },
  'over-budget': {
    zh: '费用 {cost} 超过了全部额度 {budget}',
    en: 'It costs {cost}, more than the whole budget of {budget}',
  },
  stopped: {
    zh: '“{unfit}”轮到时只剩 {left}，放不下，规则到此为止',
    en: 'The rule ended before it: “{unfit}” was due and did not fit in the {left} left',
  },
  'stopped-self': {
    zh: '轮到它时只剩 {left}，费用是 {cost}，放不下，规则到此为止',
    en: 'It was due when {left} was left; it costs {cost} and did not fit: the rule ended there',
  },
  free: { zh: '不花钱，而且有人支持', en: 'It costs nothing and somebody wants it' },
  nobody: { zh: '没有人支持', en: 'Nobody supports it' },
  completion: { zh: '用补足的钱：{sentence}', en: 'From the money left after equal shares: {sentence}' },
} as const;

type Say = (code: keyof typeof WORDS, params?: Params) => string;

/** One sentence, with its full stop, about `explanation`. Amounts in the election's currency. */
export function explanationText(
  explanation: ProjectExplanation,
  election: Election,
  language: Language,
): string {
  const say: Say = (code, params = {}) => fill(WORDS[code][language], params);
  const sentence = sentenceOf(explanation, election, say);
  const whole = explanation.byCompletion ? say('completion', { sentence }) : sentence;
  return whole + (language === 'zh' ? '。' : '.');
}

const idsOf = (election: Election, projects: readonly number[]): string => {
  const named = projects.slice(0, 3).map((c) => election.projects[c].id);
  return named.join(', ') + (projects.length > named.length ? ', …' : '');
};

function sentenceOf({ project, reason, cost }: ProjectExplanation, election: Election, say: Say): string {
  const { scale } = election;
  const money = (amount: bigint) => inThrees(moneyText(amount, scale));
  switch (reason.kind) {
    case 'bought':
      return boughtText(reason, election, say);
    case 'too-poor':
      return say('too-poor', { ...heldAndMissing(reason.held, cost, scale), cost: money(cost) });
    case 'fits':
      return say('fits', { turn: reason.turn, left: money(reason.left) });
    case 'too-dear':
      return say('too-dear', {
        turn: reason.turn,
        left: money(reason.left),
        missing: money(reason.missing),
        cost: money(cost),
      });
    case 'in-time':
      return say('in-time', { moment: aboutText(reason.moment, scale) });
    case 'over-budget':
      return say('over-budget', { cost: money(cost), budget: money(reason.budget) });
    case 'stopped':
      return reason.unfit.includes(project)
        ? say('stopped-self', { left: money(reason.left), cost: money(cost) })
        : say('stopped', { unfit: idsOf(election, reason.unfit), left: money(reason.left) });
    default:
      return say(reason.kind);
  }
}

function boughtText(reason: Extract<Reason, { kind: 'bought' }>, election: Election, say: Say): string {
  const about = (amount: Ratio) => aboutText(amount, election.scale);
  const { payers, emptied, penniless, tiedWith } = reason;
  const supporters = payers + emptied + penniless;
  const tied = tiedWith.length ? say('tied', { others: idsOf(election, tiedWith) }) : '';
  const without = penniless ? say('penniless', { penniless }) : '';
  if (payers === 0) return say('all-emptied', { emptied }) + without + tied;
  const paid = say(reason.each === 'voter' ? 'bought' : 'bought-points', {
    supporters,
    payers,
    price: about(reason.price),
    paid: about(reason.paidInFull),
  });
  const rest = emptied ? say('emptied', { emptied, paid: about(reason.paidByEmptied) }) : '';
  return paid + rest + without + tied;
}

/** The reason as data: amounts in the currency, exact ("12.5", "37/3"), projects by id. */
export function reasonJson(reason: Reason, election: Election): Record<string, string | number | string[]> {
  const { projects, scale } = election;
  return Object.fromEntries(
    Object.entries(reason).map(([key, value]) => {
      if (typeof value === 'bigint') return [key, moneyText(value, scale)];
      if (Array.isArray(value)) return [key, value.map((c: number) => projects[c].id)];
      return [key, typeof value === 'object' ? exactText(value as Ratio, scale) : value];
    }),
  );
}
