// Where one is signed in: each browser, and the way to end what one does not recognise.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, useDate, useSubmit } from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { SESSIONS_KEY, useOwnSessions } from './queries';

/** "Firefox on Android" out of what a browser calls itself; the whole of it where nothing is known. */
function nameOf(device: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(device)?.[1];
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(device)?.[1];
  const called: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  const parts = [browser, system].filter((part) => part !== undefined).map((part) => called[part] ?? part);
  return parts.length ? parts.join(' · ') : device.slice(0, 60);
}

export function OwnSessions() {
  const { t } = useTranslation('identity');
  const date = useDate();
  const queries = useQueryClient();
  const sessions = useOwnSessions();
  const end = useSubmit(
    (id: string | undefined, headers) =>
      id
        ? ask(api.POST('/api/identity/sessions/{id}/end', { params: { path: { id } }, headers }))
        : ask(api.POST('/api/identity/sessions/end-others', { headers })),
    { onDone: (left) => queries.setQueryData(SESSIONS_KEY, left) },
  );
  return (
    <Section title={t('sessions.title')}>
      <Answer query={sessions}>
        {(all) => (
          <>
            <ul className="bare sessions">
              {all.map((session) => (
                <li key={session.id} className="row">
                  <span>
                    <b>{nameOf(session.device) || t('sessions.unknown')}</b>
                    <span className="small muted">
                      {' '}
                      {t(`sessions.by.${session.openedBy}`)}{' '}
                      {t('sessions.when', {
                        from: date(session.openedAt, 'minute'),
                        to: date(session.expiresAt, 'minute'),
                      })}
                    </span>
                  </span>
                  {session.thisOne ? (
                    <Tag look="ok">{t('sessions.this')}</Tag>
                  ) : (
                    <Button look="quiet" busy={end.busy} onClick={() => end.send(session.id)}>
                      {t('sessions.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {all.length > 1 && (
              <Button busy={end.busy} onClick={() => end.send(undefined)}>
                {t('sessions.end-others')}
              </Button>
            )}
          </>
        )}
      </Answer>
      <ProblemNotice problem={end.problem} />
    </Section>
  );
}
