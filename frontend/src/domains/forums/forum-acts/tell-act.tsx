// How acts of forums are told in the stream of a line: who said what by number, what was answered and promised.
import { OUTCOME_WORDS, type Outcome } from '@kentan/shared/forums';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths, useSay } from '../../../platform';

type Act = components['schemas']['ActDto'];
interface Payload {
  no?: number;
  number?: number;
  text?: string;
  question?: string;
  opinion?: string;
  outcome?: Outcome;
  reasons?: string;
  changes?: { line: string; what: string }[];
}

/** For `LinePage`'s `tell`: undefined for acts that are not of forums or have nothing more to say. */
export function tellForumAct(act: Act): React.ReactNode | undefined {
  return act.type.startsWith('forums.') ? <ToldForumAct act={act} /> : undefined;
}

function ToldForumAct({ act }: { act: Act }) {
  const { t } = useTranslation('forum-acts');
  const say = useSay();
  const paths = usePaths();
  const payload = act.payload as Payload;
  const forum = act.objects.find((object) => object.kind === 'forum');
  const said = payload.opinion ?? payload.question;
  const by = payload.number === undefined ? undefined : t('opinions.number', { number: payload.number });
  return (
    <>
      {said && <p className="muted">{t('tell.to', { text: said })}</p>}
      {payload.text && <p>{by ? t('tell.said', { by, text: payload.text }) : payload.text}</p>}
      {payload.outcome && (
        <p>
          <b>{say(OUTCOME_WORDS[payload.outcome])}</b> · {payload.reasons}
        </p>
      )}
      {payload.changes?.map((change) => (
        <p key={change.line + change.what} className="promise">
          {t('trace.promise', { what: t('tell.said', { by: change.line, text: change.what }) })}
        </p>
      ))}
      <p className="small">
        {forum && <Link to={paths.forum(forum.id)}>{t('tell.forum')}</Link>} ·{' '}
        <Link to={paths.act(act.id)}>{t('trace.record')}</Link>
      </p>
    </>
  );
}
