// What a node of the tree and a department are called on screen, in the language on screen where there are words in it.
import { englishClassName } from '@kentan/shared/budgets';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocality, useSay } from '../../platform';
import type { TreeNodeData } from './queries';

const WORDS: Readonly<Record<string, string>> = {
  basic: 'nature.basic',
  project: 'nature.project',
  unsaid: 'nature.unsaid',
  general: 'book.general',
  fund: 'book.fund',
  stateCapital: 'book.stateCapital',
  socialInsurance: 'book.socialInsurance',
};

/** Budgets name departments as the sheet does; the locality knows them in both languages. */
export function useDepartmentName(): (name: string) => string {
  const { departments } = useLocality();
  const say = useSay();
  return (name) => {
    const found = departments.find((d) => d.name.zh === name || d.name.en === name);
    return found ? say(found.name) : name;
  };
}

/** The official name of a code; in English the classes have names too. */
export function useCodeName(): (code: string, name: string) => string {
  const language = useLanguage();
  return (code, name) => (language === 'en' ? englishClassName(code) : undefined) ?? name;
}

export function useNodeName(): (node: Pick<TreeNodeData, 'id' | 'name'>) => string {
  const { t } = useTranslation('budgets');
  const codeName = useCodeName();
  const departmentName = useDepartmentName();
  return ({ id, name }) => {
    if (id === '') return t('node.none');
    if (WORDS[id]) return t(WORDS[id]);
    return /^\d+$/.test(id) ? codeName(id, name || id) : departmentName(name || id);
  };
}
