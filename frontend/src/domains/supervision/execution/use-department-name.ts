// What a department that a budget names is called in the language on screen.
import { useTranslation } from 'react-i18next';
import { useLocality, useSay } from '../../../platform';

export function useDepartmentName(): (name: string) => string {
  const { t } = useTranslation('execution');
  const say = useSay();
  const { departments } = useLocality();
  return (name) => {
    const found = departments.find((d) => d.name.zh === name || d.name.en === name);
    return found ? say(found.name) : name || t('progress.nowhere');
  };
}
