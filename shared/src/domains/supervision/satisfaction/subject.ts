// What is rated, as it ends a sentence: "不满意：文化站2026年工作".
import type { Bilingual } from '../../../kernel/index.js';
import type { SatisfactionRules } from '../../charters/index.js';
import { OFFICES } from '../../identity/index.js';

export const departmentSubject = (name: Bilingual, year: number): Bilingual => ({
  zh: `${name.zh}${year}年工作`,
  en: `the work of the ${name.en} in ${year}`,
});

export const projectSubject = (line: string, year: number): Bilingual => ({
  zh: `${year}年“${line}”的实施`,
  en: `how “${line}” was carried out in ${year}`,
});

export const rectificationSubject = (rated: Bilingual): Bilingual => ({
  zh: `${rated.zh}的整改`,
  en: `what was put right about ${rated.en}`,
});

/** The body that rates, by its members' office. */
export const bodyName = (body: SatisfactionRules['body']): Bilingual => OFFICES[body];
