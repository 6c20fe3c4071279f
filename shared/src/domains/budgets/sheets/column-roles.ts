// What a column may hold, and the words by which sheets head it, in Chinese and English.

export const COLUMN_ROLES = [
  'ignore',
  'projectCode',
  'year',
  'version',
  'book',
  'direction',
  'functionCode',
  'classCode',
  'groupCode',
  'itemCode',
  'functionName',
  'className',
  'groupName',
  'itemName',
  'economicCode',
  'economicName',
  'department',
  'name',
  'nature',
  'marks',
  'rowKind',
  'amount',
  'lastAdopted',
  'lastExecuted',
  'otherAmount',
  'change',
  'changeRate',
  'basis',
  'target',
  'note',
  'location',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const isColumnRole = (text: string): text is ColumnRole =>
  (COLUMN_ROLES as readonly string[]).includes(text);

/** Roles whose cells are amounts of money. */
export const AMOUNT_ROLES: readonly ColumnRole[] = [
  'amount',
  'lastAdopted',
  'lastExecuted',
  'otherAmount',
  'change',
];
export const isAmountRole = (role: ColumnRole): boolean => AMOUNT_ROLES.includes(role);

/** A heading without width, spaces, line breaks and the unit in brackets. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:单位:?)?(?:人民币)?(?:亿元|万元|千元|元)\)|[\s_\u200b\ufeff:]/g, '');
}

/** First match wins: the special before the general. */
const TEXT_ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(来源页|页码|序号|行号|编号|no\.?|id|栏次|备用|原文.*|budgetyearname)$/, 'ignore'],
  [/^(项目编号|项目编码|项目代码|项目id|projectcode|projectid|lineid)$/, 'projectCode'],
  [/^(预算年度|年度|年份|year|budgetyear|fiscalyear|会计年度)$/, 'year'],
  [/^(版本|预算版本|version|stage)$/, 'version'],
  [/^(预算类型|预算种类|预算类别|账本|预算本|预算口径|book|fundtype)$/, 'book'],
  [/^(收支|收支类型|收支类别|收支方向|accounttype|direction|flow)$/, 'direction'],
  [/^(行类型|行类别|rowtype|rowkind)$/, 'rowKind'],
  [/^(级次|层级|级别|level)$/, 'ignore'],
  [
    /(经济).*(名称)$|^(economicname|economicdescription|descripcioneconomico|accountdescription)$/,
    'economicName',
  ],
  [/(经济).*(编码|代码|科目)|^(economiccode|economico|accountcode|economic)$/, 'economicCode'],
  [/^(类编码|类代码|类码|classcode)$|(科目)?(编码|代码)类$/, 'classCode'],
  [/^(款编码|款代码|款码|groupcode)$|(科目)?(编码|代码)款$/, 'groupCode'],
  [/^(项编码|项代码|项码|itemcode)$|(科目)?(编码|代码)项$/, 'itemCode'],
  [/^(类|类名称|类名|classname)$|科目名称类$/, 'className'],
  [/^(款|款名称|款名|groupname)$|科目名称款$/, 'groupName'],
  [/^(项|项名称|项名|itemname)$|科目名称项$/, 'itemName'],
  [
    /(科目|功能分类|功能).*(编码|代码)$|^(编码|代码|科目|code|functioncode|functionalcode|programcode|programa|fundcode)$/,
    'functionCode',
  ],
  [
    /^(项目名称|项目|支出项目|收入项目|具体项目|用款项目|工程名称|name|projectname|project|item|itemname|accountcategory|description|descripcioneconomico)$/,
    'name',
  ],
  [
    /(科目|功能分类|功能).*(名称)|^(名称|科目|预算科目|收入科目|支出科目|功能科目|(支出|预算)?功能分类(科目)?|functionname|function|programdescription|descripcionprograma|cat|category)$/,
    'functionName',
  ],
  [
    /(部门|单位|责任单位|处室|科室).*(编码|代码)$|^(orgcode|departmentorder|depcat|topname|division)$/,
    'ignore',
  ],
  [
    /部门|单位|处室|科室|^(department|dept|depname|agency|unit|office|descripcionseccion|descripcioncentro)$/,
    'department',
  ],
  [/^(支出性质|支出类型|支出类别|支出分类|基本支出\/项目支出|nature)$/, 'nature'],
  [/资金来源|资金性质|经费来源|^(marks|source|fundingsource)$/, 'marks'],
  [/绩效|目标|^(target|performance|performancetarget|kpi)$/, 'target'],
  [/依据|^(basis|legalbasis|justification)$/, 'basis'],
  [/备注|说明|原因|用途|用于|内容|^(note|notes|remark|remarks|comment|reason|purpose)$/, 'note'],
  [/地点|位置|坐落|所在村|^(location|place|village)$/, 'location'],
];

const RATE = /%|比例|增幅|幅度|增长率|完成率|执行率|占比|比重|percent|rate|ratio/;
const CHANGE =
  /增减|增加额|减少额|差额|比上年|较上年|比上年|变动|mod_?credito|modcredito|change|difference|delta/;
const MONEY =
  /预算|决算|执行|金额|合计|总计|小计|支出|收入|经费|资金|拨款|数$|数额|预计|安排|投资|拨付|下达|财力|限额|余额|结余|结转|概算|造价|元$|amount|total|budget|actual|spent|adopted|approved|draft|plan|estimate|appropriat|outturn|forecast|proposed|adjusted|executed|expend|revenue|cred|obl|autorizado|dispuesto|definitivo|草案|^20\d\d年?$/;

/** "项目名称name": a heading in both languages, as our own downloads have them, is read by either. */
const BILINGUAL = /^([^a-z]*[\u4e00-\u9fff)])([a-z]+)$/;

/** The role of a text heading; undefined when no word of ours fits. */
export function textRole(heading: string): ColumnRole | undefined {
  for (const text of [heading, ...(BILINGUAL.exec(heading)?.slice(1) ?? [])]) {
    const found = TEXT_ROLES.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return undefined;
}

export type MoneyMeaning = 'rate' | 'change' | 'money';

/** Whether a heading speaks of money, a change of it, or a rate. */
export function moneyMeaning(heading: string): MoneyMeaning | undefined {
  if (RATE.test(heading)) return 'rate';
  if (CHANGE.test(heading)) return 'change';
  return MONEY.test(heading) ? 'money' : undefined;
}
