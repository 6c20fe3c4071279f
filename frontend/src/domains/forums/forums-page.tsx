// All forums of a locality: what is open now first, then what was held and what came of it.
import { useTranslation } from 'react-i18next';
import { useLiveEvents, useLocality, usePaths, usePermission, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { ButtonLink } from '../../ui/button';
import { Page, Section } from '../../ui/page';
import { ForumCards } from './forum-cards/forum-cards';
import { MyForums } from './my-forums';
import { type ForumSummaryData, useForums } from './queries';
import './forums.css';

export function ForumsPage() {
  const { slug } = useLocality();
  const forums = useForums(slug);
  useLiveEvents(
    slug,
    ['forums.created', 'forums.changed', 'forums.opened', 'forums.held'],
    () => void forums.refetch(),
  );
  return <Answer query={forums}>{(data) => <Shown forums={data} />}</Answer>;
}

function Shown({ forums }: { forums: readonly ForumSummaryData[] }) {
  const { t } = useTranslation('forums');
  const say = useSay();
  const { name } = useLocality();
  const paths = usePaths();
  const desk = usePermission('clerk', 'presidium', 'chair');
  const open = forums.filter((forum) => forum.state !== 'held');
  const held = forums.filter((forum) => forum.state === 'held');
  const title = open.length ? t('list.open', { count: open.length }) : t('list.none-open');
  return (
    <Page
      title={title}
      over={say(name)}
      lead={<p>{t('list.lead')}</p>}
      actions={
        desk && (
          <ButtonLink to={paths.newForum} look="now">
            {t('desk.new')}
          </ButtonLink>
        )
      }
    >
      <MyForums />
      {forums.length === 0 && <EmptyState title={t('list.empty')}>{t('list.empty-when')}</EmptyState>}
      {open.length > 0 && (
        <Section title={t('list.now')}>
          <ForumCards forums={open} />
        </Section>
      )}
      {held.length > 0 && (
        <Section title={t('list.held')}>
          <ForumCards forums={held} />
        </Section>
      )}
    </Page>
  );
}
