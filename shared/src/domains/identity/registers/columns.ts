// Which column of a register file means what, by the headings that village offices use.

export const REGISTER_COLUMNS = {
  name: ['姓名', '名字', 'name', 'full name'],
  sex: ['性别', 'sex', 'gender'],
  birthYear: [
    '出生年',
    '出生年份',
    '出生年月',
    '出生日期',
    '出生',
    'birth year',
    'birthyear',
    'born',
    'date of birth',
  ],
  village: ['村', '村居', '村社', '行政村', '村(社区)', '村（社区）', '社区', 'village'],
  household: ['户号', '户', '户编号', '家庭编号', 'household'],
  contact: [
    '联系方式',
    '联系电话',
    '电话',
    '手机',
    '手机号',
    '邮箱',
    'contact',
    'phone',
    'telephone',
    'email',
  ],
  nationalId: ['身份证号', '身份证', '身份证号码', '公民身份号码', 'national id', 'id number'],
} as const;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;
export const REQUIRED_COLUMNS: readonly RegisterColumn[] = [
  'name',
  'sex',
  'birthYear',
  'village',
  'household',
];

/** Column → its place in the row of headings; a heading that is not known is left out and never stored. */
export function columnsOf(headings: readonly string[]): Partial<Record<RegisterColumn, number>> {
  const places: Partial<Record<RegisterColumn, number>> = {};
  headings.forEach((heading, place) => {
    const word = heading
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, ' ');
    const found = (Object.keys(REGISTER_COLUMNS) as RegisterColumn[]).find((column) =>
      (REGISTER_COLUMNS[column] as readonly string[]).includes(word),
    );
    if (found && places[found] === undefined) places[found] = place;
  });
  return places;
}
