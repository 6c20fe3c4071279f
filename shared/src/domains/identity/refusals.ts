// What identity says when it refuses, in both languages.
import type { Words } from '../../kernel/index.js';

export const identityRefusals: Words = {
  'identity.executive-in-presidium': {
    zh: '主席团成员和人大主席不得担任行政职务（地方组织法第十八条、浙江省乡镇人大工作条例第三十八条）。',
    en: 'A presidium member or congress chair may hold no executive office (Organic Law 18; Zhejiang township regulation 38).',
  },
  'identity.administrator-in-votes': {
    zh: '系统管理员只管账号，不得参与表决和会务。',
    en: 'An administrator manages accounts only and takes no part in votes or sittings.',
  },
  'identity.wrong-login': {
    zh: '账号或密码不正确。',
    en: 'Login or password is not right.',
  },
  'identity.too-many-tries': {
    zh: '尝试次数太多，请 {minutes} 分钟后再试。',
    en: 'Too many tries; please wait {minutes} minutes.',
  },
  'identity.second-factor-needed': {
    zh: '您的职务需要第二重验证。请先在“我的账号”中输入验证器上的六位数字。',
    en: 'Your office needs a second factor. First enter the six digits of your authenticator app.',
  },
  'identity.no-demo-account': {
    zh: '没有这个演示账号。',
    en: 'There is no such demo account.',
  },
  'identity.code-unknown': {
    zh: '没有这个邀请码。请对照信上的 20 个字符再输入一次（数字 0、1 与字母 O、I 不必区分）；仍不行，请打信上的电话。',
    en: 'There is no such code. Please type the 20 characters of the letter again (0 and O, 1 and I are taken alike); if it still fails, call the number on the letter.',
  },
  'identity.code-used': {
    zh: '这个邀请码已在 {day} 用过，每个码只能用一次。请用当时设置的账号密码登录，或打信上的电话要一个新码。',
    en: 'This code was used on {day}; each works once. Sign in with the login and password you chose then, or call the number on the letter for a new code.',
  },
  'identity.code-expired': {
    zh: '这个邀请码已在 {day} 过期。请打信上的电话，工作人员可以给您一个新码。',
    en: 'This code expired on {day}. Call the number on the letter; the staff can give you a new one.',
  },
  'identity.register.no-file': { zh: '请选择名册文件（CSV）。', en: 'Choose the register file (CSV).' },
  'identity.register.not-text': {
    zh: '这不是 CSV 文字文件。请在表格软件中“另存为 CSV”后再上传。',
    en: 'This is not a CSV text file. In your spreadsheet choose “save as CSV” and upload that.',
  },
  'identity.register.problems': {
    zh: '名册有 {count} 处要改，没有保存任何内容。',
    en: 'The register has {count} problems; nothing was saved.',
  },
  'identity.register.column-missing': {
    zh: '缺少这一列。第一行须有表头：姓名、性别、出生年、村、户号。',
    en: 'This column is missing. The first row needs the headings name, sex, birth year, village, household.',
  },
  'identity.register.empty': { zh: '这一格是空的，请填写。', en: 'This cell is empty; please fill it in.' },
  'identity.register.too-long': {
    zh: '太长，最多 {most} 个字。',
    en: 'Too long; at most {most} characters.',
  },
  'identity.register.sex-unknown': {
    zh: '“{found}”看不懂，请写 男 或 女。',
    en: '“{found}” is not understood; write f or m.',
  },
  'identity.register.birth-year-wrong': {
    zh: '“{found}”不是出生年，应在 {from} 到 {to} 之间。',
    en: '“{found}” is no year of birth; it should lie between {from} and {to}.',
  },
  'identity.register.national-id-wrong': {
    zh: '身份证号不正确（校验位不符）。可以留空：系统不保存号码，只用来防止重复。',
    en: 'The identity number is not right (its check character does not fit). It may be left empty: it is never kept, only used to find people listed twice.',
  },
  'identity.register.national-id-other-year': {
    zh: '身份证号里的出生年与“出生年”一列不同。',
    en: 'The identity number states another year of birth than the birth-year column.',
  },
  'identity.register.twice': {
    zh: '与第 {first} 行是同一个人，请删去一行：名册里每人只能有一次抽中机会。',
    en: 'The same person as in row {first}; delete one: everybody has one chance in a draw.',
  },
  'identity.register.nobody': { zh: '表里没有人。', en: 'There is nobody in the file.' },
};
