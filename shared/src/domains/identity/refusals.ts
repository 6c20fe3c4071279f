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
  'identity.digits-wrong': {
    zh: '数字不正确或已用过。请输入验证器上现在显示的六位数字（每 30 秒换一次），或一个恢复码。',
    en: 'These digits are wrong or were used already. Enter the six digits that the app shows now (they change every 30 seconds), or a recovery code.',
  },
  'identity.second-factor-not-begun': {
    zh: '这个账号还没有设置第二重验证，请先扫描二维码。',
    en: 'No second factor has been set up for this account; scan the QR code first.',
  },
  'identity.oidc-not-configured': {
    zh: '本站没有连接统一身份认证，请用邀请码或密码登录。',
    en: 'No single sign-on is connected here; sign in with a code or a password.',
  },
  'identity.oidc-unreachable': {
    zh: '统一身份认证暂时连接不上，请稍后再试，或用邀请码、密码登录。',
    en: 'The single sign-on cannot be reached at the moment. Try again later, or sign in with a code or a password.',
  },
  'identity.oidc-failed': {
    zh: '统一身份认证没有完成，没有登录。请重试一次。',
    en: 'The single sign-on was not completed; you are not signed in. Please try once more.',
  },
  'identity.oidc-not-known': {
    zh: '统一身份认证确认了您的身份，但本地还不认识您。请先用邀请信上的码登录，再在“我的账号”中关联统一身份认证。',
    en: 'The single sign-on knows you, but this place does not yet. Sign in with the code of your letter first, then link the single sign-on on your account page.',
  },
  'identity.oidc-linked-elsewhere': {
    zh: '这个统一身份已关联到另一个账号。',
    en: 'This single sign-on identity belongs to another account already.',
  },
  'identity.password.too-short': {
    zh: '密码至少 {least} 个字。一句自己记得住的话就很好。',
    en: 'At least {least} characters. A sentence that you will remember does well.',
  },
  'identity.password.too-plain': {
    zh: '这个密码太容易被猜到，请换一个。',
    en: 'This password is too easy to guess; please take another.',
  },
  'identity.password.own-name': {
    zh: '密码里不要包含账号名或姓名。',
    en: 'A password must not contain your login or your name.',
  },
  'identity.password-wrong': { zh: '现在的密码不正确。', en: 'The present password is not right.' },
  'identity.login-taken': {
    zh: '这个账号名已有人使用，请换一个。',
    en: 'This login is taken; please choose another.',
  },
  'identity.link-unknown': {
    zh: '这个链接已用过、已过期或不完整。请向发给您的人要一个新的。',
    en: 'This link was used, has expired or is not complete. Ask whoever gave it to you for a new one.',
  },
  'identity.no-account': { zh: '本地没有这个账号。', en: 'There is no such account in this place.' },
  'identity.no-office': { zh: '这个账号没有这项职务。', en: 'The account does not hold this office.' },
  'identity.office-held': {
    zh: '这个账号在这段时间已经担任这项职务。',
    en: 'The account holds this office already in that time.',
  },
  'identity.office-not-given': {
    zh: '公民和民意代表的身份来自名册、邀请信或统一身份认证，不由管理员授予。',
    en: 'Citizens and participants come by register, letter or single sign-on, not from the administrator.',
  },
  'identity.term-backwards': {
    zh: '任期的最后一天早于第一天。',
    en: 'The last day of the term is before its first.',
  },
  'identity.term-missing': {
    zh: '请填写任期的第一天和最后一天。',
    en: 'Give the first and the last day of the term.',
  },
  'identity.department-needed': {
    zh: '部门工作人员须选择所在部门。',
    en: 'A department officer needs a department.',
  },
  'identity.account-of-another-locality': {
    zh: '这个账号在别的地方也担任职务，请由那里的管理员办理。',
    en: 'This account holds an office in another place too; ask the administrator there.',
  },
  'identity.no-session': { zh: '这个登录已经结束。', en: 'This session has ended already.' },
  'identity.register.roll-column-missing': {
    zh: '缺少这一列。第一行须有表头：姓名、选区（可再加 代表团、邮箱）。',
    en: 'This column is missing. The first row needs the headings name and constituency (delegation and email may follow).',
  },
  'identity.register.email-wrong': { zh: '这不是电子邮箱地址。', en: 'This is not an e-mail address.' },
  'identity.register.deputy-twice': {
    zh: '与第 {first} 行是同一位代表（同姓名、同选区），请删去一行。',
    en: 'The same deputy as in row {first} (same name and constituency); delete one.',
  },
  'identity.second-factor-lost': {
    zh: '这个系统认不出您的验证器（数据库是从别处恢复的）。请系统管理员为您重新设置登录。',
    en: 'This installation no longer knows your authenticator app (its database was restored from elsewhere). Ask the administrator to reset your access.',
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
