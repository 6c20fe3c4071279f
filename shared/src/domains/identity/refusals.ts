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
  'identity.no-demo-account': {
    zh: '没有这个演示账号。',
    en: 'There is no such demo account.',
  },
};
