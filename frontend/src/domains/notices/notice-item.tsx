// One notice: what it is about, what happened, and the way to the matter; following it marks it as read.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDate, useLocality, usePaths, useSay, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Tag, type TagLook } from '../../ui/tag';
import { type NoticeData, noticesKey } from './queries';

const LOOK: Partial<Record<NoticeData['kind'], TagLook>> = {
  duty: 'warn',
  overdue: 'late',
  invitation: 'act',
  cosign: 'act',
  vote: 'act',
  answer: 'ok',
};

export function NoticeItem({ notice }: { notice: NoticeData }) {
  const { t } = useTranslation('notices');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  const read = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/notices/{id}/read', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [noticesKey(slug)] },
  );
  const text = say(notice.text);
  const title = say(notice.title);
  return (
    <article className={notice.read ? 'note' : 'note note-unread'}>
      <p className="note-head">
        <Tag look={LOOK[notice.kind] ?? 'plain'}>{t(`kind.${notice.kind}`)}</Tag>
        <span className="small muted">{date(notice.at, 'time')}</span>
        {!notice.read && <span className="small note-new">{t('unread')}</span>}
      </p>
      <h3>
        <Link to={`/${slug}/${notice.path}`} onClick={() => !notice.read && read.send(notice.id)}>
          {title}
        </Link>
      </h3>
      {text && <p>{text}</p>}
      <p className="row small">
        {notice.actId && <Link to={paths.act(notice.actId)}>{t('act')}</Link>}
        {!notice.read && (
          <Button
            look="quiet"
            busy={read.busy}
            aria-label={t('mark-read-of', { title })}
            onClick={() => read.send(notice.id)}
          >
            {t('mark-read')}
          </Button>
        )}
      </p>
    </article>
  );
}
