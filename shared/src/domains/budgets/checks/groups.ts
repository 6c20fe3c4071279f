// Which version or year is meant where one column of a sheet holds several: the named one, else the newest year's first plan.

const yearOf = (group: string): number =>
  Math.max(
    0,
    ...(group.match(/(?:19|20)\d\d|\d\d(?=$|\D)/g) ?? []).map(Number).map((y) => (y < 100 ? 2000 + y : y)),
  );
const isExecuted = (group: string): boolean => /executed|actual|final|执行|决算/i.test(group);

export function chooseGroup(groups: readonly string[], wanted?: string): string {
  if (wanted !== undefined && groups.includes(wanted)) return wanted;
  const planned = groups.filter((group) => !isExecuted(group));
  const choice = planned.length > 0 ? planned : groups;
  const newest = Math.max(0, ...choice.map(yearOf));
  return choice.find((group) => yearOf(group) === newest) ?? '';
}
