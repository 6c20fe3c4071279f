// Which of a sheet's amount columns is this year's, which last year's approved and executed; says when several could be meant.

export interface AmountHeading {
  /** Column index. */
  readonly index: number;
  readonly heading: string;
  readonly change: boolean;
}

export interface AmountChoice {
  readonly amount: number | undefined;
  readonly lastAdopted: number | undefined;
  readonly lastExecuted: number | undefined;
  readonly year: number | undefined;
  /** Other columns that could have been meant. */
  readonly rivals: readonly number[];
}

const EXECUTED = /outturn|执行|完成|决算|实际|支出数|executed|actual|spent|obl_?reconoc/;
const PART =
  /基本支出|项目支出|人员|公用|其中|拨款|上级|本级|省级|市级|区级|县级|结转|basic|自有|非税|事业收入|其他收入|经营收入/;
const WHOLE = /合计|总计|总额|^金额|^amount|total/;
const THIS_YEAR = /本年|当年|今年|this_?year|current/;
const LAST_YEAR = /上年|去年|前年|last_?year|previous|prior/;
const PLAN =
  /预算|草案|计划|安排|budget|proposed|draft|estimate|appropriat|adopted|approved|cred_?inicial|批准/;
const ADJUSTED = /调整|变更|调剂|adjusted|amended|revised|definitivo|autorizado|dispuesto|修正/;

const yearIn = (heading: string): number | undefined => {
  const years = heading.match(/(?:19|20)\d\d/g);
  return years ? Math.max(...years.map(Number)) : undefined;
};

/** Higher is likelier to be "this year's amount" among columns of the same year. */
function weight(heading: string): number {
  let score = 0;
  if (WHOLE.test(heading)) score += 8;
  if (PLAN.test(heading)) score += 4;
  if (PART.test(heading) && !WHOLE.test(heading)) score -= 6;
  if (EXECUTED.test(heading)) score -= 8;
  if (ADJUSTED.test(heading)) score -= 2;
  return score;
}

const CUMULATIVE = /累计|截至|截止|至.*月|年初至|cumulative|todate|to_?date|ytd/;
const OF_THE_PERIOD = /本期|本月|本季|当月|当季|thismonth|thisquarter|thisperiod/;

/** Higher is likelier to be "executed so far this year": for sheets of execution figures. */
function executedWeight(heading: string): number {
  let score = 0;
  if (EXECUTED.test(heading)) score += 8;
  if (CUMULATIVE.test(heading)) score += 8;
  if (PLAN.test(heading) && !CUMULATIVE.test(heading)) score -= 4;
  if (ADJUSTED.test(heading)) score -= 6;
  if (OF_THE_PERIOD.test(heading)) score -= 10;
  if (PART.test(heading) && !CUMULATIVE.test(heading)) score -= 2;
  return score;
}

function ageOf(heading: string, newest: number | undefined): number {
  if (LAST_YEAR.test(heading)) return 1;
  if (THIS_YEAR.test(heading)) return 0;
  const year = yearIn(heading);
  return year === undefined || newest === undefined ? 0 : newest - year;
}

/** `executed`: the sheet tells what was spent so far, not what is planned. */
export function chooseAmounts(
  headings: readonly AmountHeading[],
  wanted?: number,
  executed = false,
): AmountChoice {
  const money = headings.filter((h) => !h.change);
  const years = money.map((h) => yearIn(h.heading)).filter((y) => y !== undefined);
  const newest = years.length > 0 ? Math.max(...years) : undefined;
  const rank = (h: AmountHeading): number => (executed ? executedWeight : weight)(h.heading);
  const current = money
    .filter((h) => ageOf(h.heading, newest) === 0)
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index);
  const amount = wanted ?? current[0]?.index;
  const last = money.filter((h) => h.index !== amount && ageOf(h.heading, newest) === 1);
  const lastExecuted = last.filter((h) => EXECUTED.test(h.heading));
  const adopted = last
    .filter((h) => !EXECUTED.test(h.heading))
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index);
  const best = current[0] ? rank(current[0]) : 0;
  const rivals =
    wanted === undefined ? current.slice(1).filter((h) => rank(h) >= best - 2 && rank(h) > -4) : [];
  return {
    amount,
    lastAdopted: adopted[0]?.index,
    lastExecuted: lastExecuted[0]?.index,
    year: newest,
    rivals: rivals.map((h) => h.index),
  };
}
