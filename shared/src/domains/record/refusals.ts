// What the record says when it refuses, and how it names what a verification found, in both languages.
import type { Words } from '../../kernel/index.js';

export const recordRefusals: Words = {
  'record.no-such-leaf': {
    zh: '记录共有 {size} 条，没有第 {index} 条。',
    en: 'The record has {size} acts; there is no number {index}.',
  },
  'record.no-such-sizes': {
    zh: '不能证明 {first} 条与 {second} 条之间的一致性：前者必须不大于后者，且不超过记录的长度。',
    en: 'No consistency proof from {first} to {second} acts: the first must not exceed the second, nor the record’s length.',
  },
  'record.no-such-act': { zh: '记录里没有这一条。', en: 'There is no such act in the record.' },
  'record.damaged': {
    zh: '数据库里的记录已损坏（缺少节点 {level}/{index}），无法给出证明。请核对整份导出的记录。',
    en: 'The stored record is damaged (node {level}/{index} is missing); no proof can be given. Verify the exported log.',
  },
};

/** Problems of a verified log. */
export const recordProblems: Words = {
  'record.not-a-log': {
    zh: '这不是恳谈记录的导出文件：第一行应说明格式。',
    en: 'This is not an export of a Kentan record: its first line should state the format.',
  },
  'record.unreadable-line': {
    zh: '第 {line} 行不是有效的 JSON。',
    en: 'Line {line} is not valid JSON.',
  },
  'record.not-an-act': {
    zh: '第 {line} 行缺少记录必须具备的内容（{field}）。',
    en: 'Line {line} lacks what every act must have ({field}).',
  },
  'record.wrong-place': {
    zh: '第 {place} 个位置上是编号 {index} 的记录：有记录被删除、插入或调换了顺序。',
    en: 'Place {place} holds the act numbered {index}: acts were deleted, inserted or reordered.',
  },
  'record.twice': {
    zh: '第 {index} 条与前面的一条编号标识相同。',
    en: 'Act {index} repeats the identifier of an earlier act.',
  },
  'record.back-dated': {
    zh: '第 {index} 条的时间（{at}）早于前一条（{before}）：时间被改动过。',
    en: 'Act {index} is dated {at}, before the act that precedes it ({before}): its time was changed.',
  },
  'record.foreign-act': {
    zh: '第 {index} 条属于另一个地方的记录。',
    en: 'Act {index} belongs to another locality’s record.',
  },
  'record.no-head': {
    zh: '没有签名的树头，无法证明记录完整。',
    en: 'There is no signed tree head, so nothing proves that the record is whole.',
  },
  'record.head-not-signed': {
    zh: '长度为 {size} 的树头签名无效。',
    en: 'The tree head for {size} acts is not validly signed.',
  },
  'record.head-other-key': {
    zh: '长度为 {size} 的树头由另一把密钥签名（{key}），应为 {expected}。',
    en: 'The tree head for {size} acts was signed by another key ({key}) than expected ({expected}).',
  },
  'record.head-foreign': {
    zh: '长度为 {size} 的树头属于另一个地方。',
    en: 'The tree head for {size} acts belongs to another locality.',
  },
  'record.shorter-than-head': {
    zh: '曾经公布的树头包含 {size} 条记录，现在只有 {acts} 条：有记录被删除，或者恢复了过旧的备份。',
    en: 'A published tree head covers {size} acts, but only {acts} are here: acts were deleted or an older backup was restored.',
  },
  'record.longer-than-head': {
    zh: '有 {acts} 条记录，但最新的签名树头只包含 {size} 条：后面的记录没有签名保证。',
    en: 'There are {acts} acts, but the newest signed head covers {size}: the rest is vouched for by nobody.',
  },
  'record.root-differs': {
    zh: '前 {size} 条记录算出的根哈希与签名的树头不同：第 {from} 条到第 {to} 条之间有内容被改动。',
    en: 'The first {size} acts do not give the signed root hash: something between act {from} and act {to} was changed.',
  },
};
