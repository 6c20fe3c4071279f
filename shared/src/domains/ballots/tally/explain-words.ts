// The explanation of a project's fate as a sentence, in both languages.
import { fill, type Language } from '../../../kernel/index.js';
import { type Election, moneyText } from './election.js';
import type { ProjectExplanation, Reason } from './explain.js';

type Params = Record<string, string | number>;

const WORDS = {
  bought: {
    zh: '{votes} 位支持者一起付清：{payers} 人每人付 {price}',
    en: 'Its {votes} supporters paid for it together: {payers} paid {price} each',
  },
  'bought-shares': {
    zh: '{votes} 位支持者一起付清：{payers} 人按每分 {price} 付款',
    en: 'Its {votes} supporters paid for it together: {payers} paid {price} a point',
  },
  emptied: {
    zh: '，{emptied} 人付出了剩下的全部（共 {paid}）',
    en: ', {emptied} gave all they had left ({paid} together)',
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
  stopped: {
    zh: '“{due}”轮到时剩余 {left}，放不下，规则到此为止',
    en: 'The rule ended when “{due}” was due and did not fit in the {left} left',
  },
  free: { zh: '不花钱，而且有人支持', en: 'It costs nothing and somebody wants it' },
  nobody: { zh: '没有人支持', en: 'Nobody supports it' },
  completion: { zh: '用补足的钱：{sentence}', en: 'From the money left after equal shares: {sentence}' },
} as const;

/** Floats to two decimals of the currency, with the currency's grouping left to the reader's eye. */
const about = (amount: number, { scale }: Election): string => (amount / Number(scale)).toFixed(2);

/** One sentence, with its full stop, about `explanation`. Amounts in the election's currency. */
export function explanationText(
  explanation: ProjectExplanation,
  election: Election,
  language: Language,
): string {
  const say = (code: keyof typeof WORDS, params: Params = {}) => fill(WORDS[code][language], params);
  const sentence = sentenceOf(explanation, election, say);
  const whole = explanation.byCompletion ? say('completion', { sentence }) : sentence;
  return whole + (language === 'zh' ? '。' : '.');
}

function sentenceOf(
  { reason, cost, votes }: ProjectExplanation,
  election: Election,
  say: (code: keyof typeof WORDS, params?: Params) => string,
): string {
  const names = (projects: readonly number[]) => projects.map((c) => election.projects[c].id).join(', ');
  const money = (amount: bigint) => moneyText(amount, election.scale);
  switch (reason.kind) {
    case 'bought':
      return boughtText(reason, votes, election, say, names);
    case 'too-poor':
      return say('too-poor', {
        held: about(reason.held, election),
        missing: about(reason.missing, election),
        cost: money(cost),
      });
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
      return say('in-time', { moment: about(reason.moment, election) });
    case 'stopped':
      return say('stopped', { due: names(reason.due.slice(0, 3)), left: money(reason.left) });
    default:
      return say(reason.kind);
  }
}

function boughtText(
  reason: Extract<Reason, { kind: 'bought' }>,
  votes: number,
  election: Election,
  say: (code: keyof typeof WORDS, params?: Params) => string,
  names: (projects: readonly number[]) => string,
): string {
  const paid = say(reason.alike ? 'bought' : 'bought-shares', {
    votes,
    payers: reason.payers,
    price: about(reason.price, election),
  });
  const emptied = reason.emptied
    ? say('emptied', { emptied: reason.emptied, paid: about(reason.paidByEmptied, election) })
    : '';
  const tied = reason.tiedWith.length ? say('tied', { others: names(reason.tiedWith) }) : '';
  return paid + emptied + tied;
}
