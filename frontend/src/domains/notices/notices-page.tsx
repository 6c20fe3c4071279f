// A person's notices: what concerns them, newest first, each leading to the matter; and whether mails are wanted.
import { dateInZone } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import {
  api,
  ask,
  useChoices,
  useDate,
  useLocality,
  usePaths,
  useSession,
  useSubmit,
  useZone,
} from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button, ButtonLink } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { MoreBelow } from '../../ui/pager';
import { NoticeItem } from './notice-item';
import { NoticeSettingsForm } from './notice-settings';
import { type NoticeData, noticesKey, useLiveUnread, useNotices, useUnread } from './queries';
import './notices.css';

export function NoticesPage() {
  const { t } = useTranslation('notices');
  const paths = usePaths();
  const { signedIn, known } = useSession();
  if (known && !signedIn) {
    return (
      <Page title={t('title')} width="step">
        <EmptyState
          title={t('sign-in')}
          actions={<ButtonLink to={paths.signIn}>{t('sign-in-link')}</ButtonLink>}
        >
          {t('sign-in-why')}
        </EmptyState>
      </Page>
    );
  }
  return known ? <MyNotices /> : null;
}

function MyNotices() {
  const { t } = useTranslation('notices');
  const { slug } = useLocality();
  const [search, choose] = useChoices();
  const onlyUnread = search.get('unread') === '1';
  const notices = useNotices(slug, onlyUnread);
  const { data: count } = useUnread(slug, true);
  useLiveUnread(slug, true);
  const readAll = useSubmit(
    (_: undefined, headers) =>
      ask(
        api.POST('/api/localities/{locality}/notices/read', {
          params: { path: { locality: slug } },
          headers,
        }),
      ),
    { refresh: [noticesKey(slug)] },
  );
  const unread = count?.unread ?? notices.data?.pages[0]?.unread ?? 0;
  const listed = notices.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={unread ? t('title-unread', { count: unread }) : t('title-none')}
      actions={
        unread > 0 && (
          <Button busy={readAll.busy} onClick={() => readAll.send(undefined)}>
            {t('read-all')}
          </Button>
        )
      }
    >
      <ProblemNotice problem={readAll.problem} />
      <div className="notices-cols">
        <div>
          <div className="notices-choice" role="group" aria-label={t('show')}>
            <button type="button" aria-pressed={!onlyUnread} onClick={() => choose({ unread: '' })}>
              {t('show.all')}
            </button>
            <button type="button" aria-pressed={onlyUnread} onClick={() => choose({ unread: '1' })}>
              {t('show.unread')}
            </button>
          </div>
          {unread > listed && notices.data && (
            <Notice
              title={t('arrived', { count: unread - listed })}
              actions={<Button onClick={() => void notices.refetch()}>{t('arrived-show')}</Button>}
            />
          )}
          <Answer query={notices}>
            {({ pages }) => {
              const all = pages.flatMap((page) => page.notices);
              if (!all.length) {
                return (
                  <EmptyState title={t(onlyUnread ? 'none-unread' : 'none')}>{t('none-when')}</EmptyState>
                );
              }
              return (
                <>
                  <ByDay notices={all} />
                  <MoreBelow
                    shown={all.length}
                    more={notices.hasNextPage}
                    busy={notices.isFetchingNextPage}
                    onMore={() => void notices.fetchNextPage()}
                  />
                </>
              );
            }}
          </Answer>
        </div>
        <aside>
          <Section title={t('mail.title')} sheet id="mail">
            <NoticeSettingsForm />
          </Section>
        </aside>
      </div>
    </Page>
  );
}

function ByDay({ notices }: { notices: readonly NoticeData[] }) {
  const date = useDate();
  const zone = useZone();
  const days = new Map<string, NoticeData[]>();
  for (const notice of notices) {
    const day = dateInZone(new Date(notice.at), zone);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={date(day, 'day-year')}>
          <h2 className="notices-day">{date(day, 'day-year')}</h2>
          <ul className="bare">
            {ofDay.map((notice) => (
              <li key={notice.id}>
                <NoticeItem notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
