// What a person sets for this browser: language, large type, light or dark. One press each, from every page.
import { useTranslation } from 'react-i18next';
import { setLanguage, setTheme, setTypeSize, useLanguage, useTheme, useTypeSize } from '../platform';

/** Named in the language it leads to, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="tool"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void setLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}

export function TypeSwitch() {
  const { t } = useTranslation('app');
  const large = useTypeSize() === 'large';
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={large}
      onClick={() => setTypeSize(large ? 'normal' : 'large')}
    >
      {t('switch.large')}
    </button>
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const dark = useTheme() === 'dark';
  return (
    <button type="button" className="tool" onClick={() => setTheme(dark ? 'light' : 'dark')}>
      {t(dark ? 'switch.light' : 'switch.dark')}
    </button>
  );
}
