// What a node of the tree is called on screen; levels without codes have words of their own.
import { useTranslation } from 'react-i18next';
import type { TreeNodeData } from './queries';

const WORDS: Readonly<Record<string, string>> = {
  basic: 'nature.basic',
  project: 'nature.project',
  unsaid: 'nature.unsaid',
};

export function useNodeName(): (node: Pick<TreeNodeData, 'id' | 'name'>) => string {
  const { t } = useTranslation('budgets');
  return ({ id, name }) => {
    if (id === '') return t('node.none');
    return WORDS[id] ? t(WORDS[id]) : name || id;
  };
}
