// The words of every problem: what happened, where, and what to do about it.
import { type Bilingual, fill, type Language, type Words } from '../../../kernel/index.js';
import type { Problem } from './problem.js';

export const problemWords: Words = {
  'file.empty': {
    zh: '文件里没有内容。请检查是否选错了文件，或导出时没有保存。',
    en: 'The file is empty. Check that it is the right file and that the export was saved.',
  },
  'file.no-lines': {
    zh: '读到了表头，但没有一行带金额的预算科目或项目。请检查表格内容，或手工指定金额列。',
    en: 'Headings were found but no row with an amount. Check the sheet, or point out the amount column by hand.',
  },
  'file.pdf': {
    zh: '这是 PDF 文件，不是电子表格（扩展名不改变内容）。请用原来的表格另存为 XLSX 或 CSV。',
    en: 'This is a PDF, not a spreadsheet, whatever its name says. Save the original sheet as XLSX or CSV.',
  },
  'file.old-excel': {
    zh: '这是旧版 Excel（.xls）或加了密码的文件。请在 Excel 或 WPS 中去掉密码，另存为 .xlsx。',
    en: 'This is an old Excel file (.xls) or one with a password. Remove the password and save it as .xlsx.',
  },
  'file.binary': {
    zh: '这不是表格：内容是二进制的，不是文字。请用原来的表格另存为 XLSX 或 CSV。',
    en: 'This is no spreadsheet: its content is binary, not text. Save the original sheet as XLSX or CSV.',
  },
  'row.swallowed': {
    zh: '从这一行起有一个双引号没有配对，后面的行被并进了同一格。请检查该行的双引号。',
    en: 'A quotation mark opened in this row is not closed, so that the rows below went into one cell. Check the quotes in this row.',
  },
  'file.encrypted': {
    zh: '文件加了密码，读不出内容。请在 Excel 或 WPS 中打开，去掉密码后保存，再提交。',
    en: 'The file is protected by a password and cannot be read. Open it in a spreadsheet program, remove the password, save and submit it again.',
  },
  'file.open-document': {
    zh: '这是 OpenDocument 表格（.ods）。请在 LibreOffice 或 WPS 中另存为 .xlsx。',
    en: 'This is an OpenDocument sheet (.ods). Save it as .xlsx in the program it was made with.',
  },
  'file.binary-workbook': {
    zh: '这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx。',
    en: 'This is a binary workbook (.xlsb). Save it as .xlsx.',
  },
  'file.all-hidden': {
    zh: '工作簿里的工作表都是隐藏的。请取消隐藏要提交的那一张，保存后再提交。',
    en: 'Every sheet of the workbook is hidden. Unhide the one to be submitted, save, and submit it again.',
  },
  'file.html': {
    zh: '这是网页（HTML），只是改了表格的扩展名。请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'This is a web page saved with a spreadsheet’s name. Open it in a spreadsheet program and save it as .xlsx.',
  },
  'file.not-a-sheet': {
    zh: '无法识别为表格：{what}。请另存为 XLSX 或 CSV。',
    en: 'Not a spreadsheet: {what}. Save the sheet as XLSX or CSV.',
  },
  'file.damaged': {
    zh: '文件已损坏或不完整，读到一半就断了。请重新导出。',
    en: 'The file is damaged or cut off. Export it again.',
  },
  'file.too-large': {
    zh: '文件有 {size} MB，超过上限 {limit} MB。20 万行的预算表约 55 MB；请删去图片和底稿，或分本提交。',
    en: 'The file has {size} MB; the limit is {limit} MB. A budget of 200,000 lines has about 55 MB: remove pictures and working sheets, or submit book by book.',
  },
  'file.quote': {
    zh: '第 {row} 行起有一个引号没有配对，后面的内容无法分行。请检查该行的双引号。',
    en: 'A quotation mark opened in row {row} is never closed, so that the rest cannot be read. Check the quotes in that row.',
  },
  'file.bomb': {
    zh: '压缩文件解开后过大（超过 {limit} MB），已拒绝读取。',
    en: 'The file unpacks to more than {limit} MB and was refused.',
  },
  'file.sheet-absent': {
    zh: '没有第 {sheet} 张工作表；可见的有：{sheets}。',
    en: 'There is no sheet {sheet}; the visible ones are: {sheets}.',
  },
  'file.unreadable': { zh: '打不开这个文件：{what}。', en: 'The file cannot be opened: {what}.' },
  'encoding.doubtful': {
    zh: '文字编码认作 {encoding}；若部门或科目名称显示为乱码，请另存为 UTF-8。',
    en: 'The characters were read as {encoding}. If names look garbled, save the file as UTF-8.',
  },
  'encoding.damaged': {
    zh: '有 {count} 处文字无法按 {encoding} 读出，已用“�”代替。请另存为 UTF-8 后重新提交。',
    en: '{count} characters could not be read as {encoding} and show as “�”. Save the file as UTF-8 and submit it again.',
  },
  'heading.missing': {
    zh: '没有找到表头，各列按内容推测。请核对各列的含义。',
    en: 'No heading row was found; the columns were guessed from their contents. Check what each column means.',
  },
  'column.amount-missing': {
    zh: '没有找到金额列。请补上本年预算数一列，或手工指定哪一列是金额。',
    en: 'No column of amounts was found. Add this year’s amount, or point out its column by hand.',
  },
  'column.year-missing': {
    zh: '这是 {year} 年的表，却没有 {year} 年的金额列，最新的是“{column}”。请补上这一列，或手工指定金额列。',
    en: 'The sheet is for {year} but has no column of {year} amounts; the newest is “{column}”. Add the column, or name the amount column by hand.',
  },
  'column.other-year': {
    zh: '按 {year} 年度提交，但金额取自“{column}”。请确认年度或金额列。',
    en: 'It was submitted for {year} but the amounts are taken from “{column}”. Confirm the year or the column.',
  },
  'column.only-changes': {
    zh: '表里只有增减额，没有预算数：这像是修正或调整清单，不是预算。',
    en: 'The sheet holds changes only and no amounts: it looks like a list of amendments, not a budget.',
  },
  'column.code-missing': {
    zh: '缺少科目编码列（功能分类或经济分类）。《预算法》第三十二条要求按类、款、项编列；请补上这一列。',
    en: 'The column of classification codes is missing. The Budget Law (art. 32) asks for 类, 款, 项: add the column.',
  },
  'column.function-missing': {
    zh: '缺少功能分类科目列，无法按功能汇总（《预算法》第三十二、三十七条）。请补上这一列。',
    en: 'There is no column of functional codes, so the lines cannot be added up by function (Budget Law, arts. 32, 37). Add the column.',
  },
  'column.department-missing': {
    zh: '没有部门列，公众将无法按部门查看；提问也无法转给承办部门。',
    en: 'There is no column of departments: the public cannot look by department, and questions reach no department.',
  },
  'column.economic-missing': {
    zh: '没有经济分类列。《预算法》第三十七、四十六条要求基本支出按经济分类编列到款。',
    en: 'There is no economic classification. The Budget Law (arts. 37, 46) asks for it, for basic spending down to 款.',
  },
  'amount.ambiguous': {
    zh: '可能是本年金额的不止一列，还有：{others}。如选错，请指定金额列。',
    en: 'Several columns could be this year’s amount; the others are: {others}. Name the right one if this is wrong.',
  },
  'amount.unreadable': {
    zh: '金额“{text}”读不出来。请改成数字。',
    en: 'The amount “{text}” cannot be read. Write it as a number.',
  },
  'group.several': {
    zh: '一列里有几个版本或年度（{groups}），本结果是“{group}”的。',
    en: 'One column holds several versions or years ({groups}); this result is for “{group}”.',
  },
  'amount.uncomputed': {
    zh: '这一格是公式（{formula}），文件里没有存它的结果。请用 Excel 或 WPS 打开并保存一次，或改填数字。',
    en: 'This cell is a formula ({formula}) whose result is not stored in the file. Open and save it once in a spreadsheet program, or write the number.',
  },
  'column.code-by-name': {
    zh: '表中没有科目编码列，编码是按科目名称从目录中找到的。请核对。',
    en: 'The sheet has no column of codes: they were found in the list by the names. Please check them.',
  },
  'sheet.revenue-left-out': {
    zh: '工作表“{sheet}”的收入没有计入：已包含在“{because}”中。',
    en: 'The revenue of sheet “{sheet}” was not counted: it is already in “{because}”.',
  },
  'sheet.expenditure-left-out': {
    zh: '工作表“{sheet}”的支出没有计入：已包含在“{because}”中。',
    en: 'The spending of sheet “{sheet}” was not counted: it is already in “{because}”.',
  },
  'sheet.no-lines': {
    zh: '工作表“{sheet}”里没有带金额的预算行，没有读入。',
    en: 'Sheet “{sheet}” has no budget lines with amounts and was not read.',
  },
  'sheet.hidden-rows': {
    zh: '工作表“{sheet}”有 {count} 行是隐藏的，也一并读入。若不应计入，请删去这些行。',
    en: 'Sheet “{sheet}” has {count} hidden rows; they were read too. Delete them if they should not count.',
  },
  'sheet.left-out': {
    zh: '工作表“{sheet}”没有计入：它的金额已包含在“{because}”中。',
    en: 'Sheet “{sheet}” was not counted: its money is already in “{because}”.',
  },
  'sum.subtotal': {
    zh: '“{name}”的小计印为 {printed}，下面 {lines} 行相加是 {sum}，相差 {gap}（{unit}）。请核对小计或明细。',
    en: 'The subtotal of “{name}” is printed as {printed}; its {lines} lines add up to {sum}. Difference {gap} ({unit}). Correct the subtotal or the lines.',
  },
  'sum.total': {
    zh: '“{name}”印为 {printed}，全部 {lines} 行相加是 {sum}，相差 {gap}（{unit}）。请核对。',
    en: '“{name}” is printed as {printed}; all {lines} lines add up to {sum}. Difference {gap} ({unit}).',
  },
  'code.unknown': {
    zh: '科目编码 {given}（{name}）不在当年目录中。请改正编码；若确有此科目，请先导入本地目录。',
    en: 'Code {given} ({name}) is not in this year’s list. Correct it; if it does exist, import your locality’s list first.',
  },
  'code.unknown-suggest': {
    zh: '科目编码 {given}（{name}）不在当年目录中。是否应为 {suggested} {suggestedName}？',
    en: 'Code {given} ({name}) is not in this year’s list. Did you mean {suggested} {suggestedName}?',
  },
  'code.unlisted': {
    zh: '科目编码 {given}（{name}）不在随附目录中（该目录不全）。请确认编码无误，或导入本地目录。',
    en: 'Code {given} ({name}) is not in the list that comes with the product, which is not complete. Confirm it, or import your locality’s list.',
  },
  'code.other-list': {
    zh: '编码不是中国的功能分类，未按目录核对。',
    en: 'The codes are not of the Chinese functional list and were not checked against it.',
  },
  'line.coarse': {
    zh: '{given} {name} 只编到{level}；《预算法》第四十六条要求编到项。',
    en: '{given} {name} is given only to {level}; the Budget Law (art. 46) asks for 项.',
  },
  'change.unexplained': {
    zh: '“{name}”从 {from} 变为 {to}（{unit}，{percent}%），没有说明原因。请写明原因，公众会看到。',
    en: '“{name}” goes from {from} to {to} ({unit}, {percent}%) without a note. Write the reason; the public will see it.',
  },
  'duplicate.number': {
    zh: '项目编号 {number} 重复，首次出现在第 {first} 行。请删去一行或改编号。',
    en: 'Project number {number} appears twice, first in row {first}. Remove one row or change its number.',
  },
  'duplicate.same': {
    zh: '“{name}”与第 {first} 行完全相同（科目、部门、名称、金额）。请删去重复的一行。',
    en: '“{name}” repeats row {first} exactly (code, department, name, amount). Remove one of them.',
  },
  'duplicate.name': {
    zh: '“{name}”与第 {first} 行同科目、同部门、同名而金额不同。若是两个项目，请在名称上区分。',
    en: '“{name}” has the same code, department and name as row {first} but another amount. If they are two items, give them different names.',
  },
  'duplicate.no-key': {
    zh: '表中没有能区分各行的名称或编号，有 {count} 行看上去相同，未作重复处理。',
    en: 'The sheet has no name or number that tells rows apart; {count} rows look alike and were all kept.',
  },
  'unit.unstated': {
    zh: '表中没有写明单位，按“{unit}”读取。请确认单位。',
    en: 'The sheet does not state its unit; it was read as {unit}. Confirm the unit.',
  },
  'unit.too-small': {
    zh: '按“{unit}”读取，一半的行不到 {middle} 元，不合常理：很可能单位应为“{other}”。请确认单位。',
    en: 'Read in {unit}, half of the lines are below {middle} yuan, which is not plausible: the unit is probably {other}. Confirm the unit.',
  },
  'unit.too-big': {
    zh: '按“{unit}”读取，一半的行超过 {middle} 元，不合常理：很可能单位应为“{other}”。请确认单位。',
    en: 'Read in {unit}, half of the lines are above {middle} yuan, which is not plausible: the unit is probably {other}. Confirm the unit.',
  },
  'unit.last-year': {
    zh: '多数行的本年数与上年数相差上千倍：两列的单位可能不同（元、万元混用）。请统一单位。',
    en: 'On most lines this year’s and last year’s amounts differ a thousandfold: the two columns probably use different units.',
  },
  'unit.contradicts': {
    zh: '表中写的单位是“{printed}”，现按指定的“{unit}”读取。',
    en: 'The sheet says {printed}; it was read in {unit} as you asked.',
  },
  'book.deficit': {
    zh: '{bookZh}支出大于收入：收入 {revenue}，支出 {expenditure}，差 {gap}（{unit}）。《预算法》第三十五条：地方各级预算不列赤字。',
    en: '{bookEn}: spending exceeds revenue (revenue {revenue}, spending {expenditure}, gap {gap} {unit}). Local budgets run no deficit (Budget Law, art. 35).',
  },
  'book.surplus': {
    zh: '{bookZh}收支不平：收入 {revenue}，支出 {expenditure}，差 {gap}（{unit}）。请补列结转或核对。',
    en: '{bookEn} does not balance: revenue {revenue}, spending {expenditure}, difference {gap} {unit}. Add the carry-over or correct it.',
  },
  'book.no-revenue': {
    zh: '表中没有收入，无法核对收支平衡。',
    en: 'The sheet holds no revenue, so the balance cannot be checked.',
  },
  'book.printed-empty': {
    zh: '表中只有合计，没有预算项目：按空的预算本处理。',
    en: 'The sheet holds a total and no lines: it was taken for an empty book.',
  },
  'book.missing': {
    zh: '没有{bookZh}。若为空，请声明“无收支”（《预算法》第五条：四本账都要编列）。',
    en: '{bookEn} is missing. If it is empty, declare it so (Budget Law, art. 5: all four books).',
  },
  'reserve.absent': {
    zh: '没有预备费一行。若这是整个政府的预算，应按一般公共预算支出的 1%–3% 设置（《预算法》第四十条）。',
    en: 'There is no reserve line. If this is a whole government’s budget, the law asks for 1–3 % of general public spending (Budget Law, art. 40).',
  },
  'reserve.low': {
    zh: '预备费 {reserve}，占一般公共预算支出 {spending} 的 {percent}%，低于下限（《预算法》第四十条：1%–3%）。请调整或说明理由。',
    en: 'The reserve is {reserve}, {percent} % of general public spending of {spending} ({unit}), below the lower bound (Budget Law, art. 40: 1–3 %). Change it or give the reason.',
  },
  'reserve.high': {
    zh: '预备费 {reserve}，占一般公共预算支出 {spending} 的 {percent}%，高于上限（《预算法》第四十条：1%–3%）。请调整或说明理由。',
    en: 'The reserve is {reserve}, {percent} % of general public spending of {spending} ({unit}), above the upper bound (Budget Law, art. 40: 1–3 %). Change it or give the reason.',
  },
  'list.more': {
    zh: '还有 {count} 处同类问题未列出。',
    en: '{count} more problems of this kind are not listed.',
  },
};

/** What a problem says, in one language. */
export function problemText(problem: Pick<Problem, 'code' | 'params'>, language: Language): string {
  const words: Bilingual | undefined = problemWords[problem.code];
  return words ? fill(words[language], problem.params) : problem.code;
}
