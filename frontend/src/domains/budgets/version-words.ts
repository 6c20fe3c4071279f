// How a version is called: its year and kind, and that it was published again.
import { useTranslation } from 'react-i18next';
import type { VersionData } from './queries';

export function useVersionName(): (version: Pick<VersionData, 'year' | 'kind' | 'number'>) => string {
  const { t } = useTranslation('budgets');
  return ({ year, kind, number }) => {
    const name = t('version.name', { year, kind: t(`kind.${kind}`) });
    return number > 1 ? t('version.again', { name, n: number }) : name;
  };
}

/** The version an address names by hash or id; the newest of all when it names none. */
export function chosenVersion(
  versions: readonly VersionData[],
  named: string | null,
): VersionData | undefined {
  return versions.find((v) => named && (v.hash === named || v.id === named)) ?? versions[versions.length - 1];
}
