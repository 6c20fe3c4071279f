// For who builds screens: every piece of ui in its states, in the language, theme and type size chosen above.
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../ui/page';
import { ActionPieces, FormPieces } from './form-pieces';
import { MoneyPieces } from './money-pieces';
import { StatePieces } from './state-pieces';
import { StoryPieces } from './story-pieces';
import './pieces.css';

export function PiecesPage() {
  const { t } = useTranslation('pieces');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <Section title={t('actions')}>
        <ActionPieces />
      </Section>
      <Section title={t('forms')}>
        <FormPieces />
      </Section>
      <Section title={t('money')}>
        <MoneyPieces />
      </Section>
      <Section title={t('states')}>
        <StatePieces />
      </Section>
      <Section title={t('stories')}>
        <StoryPieces />
      </Section>
    </Page>
  );
}
