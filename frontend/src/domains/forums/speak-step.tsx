// Asking to speak in the plenary, and seeing where one stands in the fair order.
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { FORUMS, type MySeatData, useSpeakers } from './queries';

export function SpeakStep({ forumId, seat }: { forumId: string; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const params = { path: { locality: slug, forum: forumId } };
  const waiting = useSpeakers(slug, forumId, true).data?.waiting ?? [];
  const place = waiting.findIndex((speaker) => speaker.number === seat.number) + 1;
  const speak = useSubmit(
    async (want: boolean, headers) => {
      if (want) await ask(api.POST('/api/localities/{locality}/forums/{forum}/speech', { params, headers }));
      else await ask(api.DELETE('/api/localities/{locality}/forums/{forum}/speech', { params, headers }));
    },
    { refresh: [[FORUMS, slug]] },
  );
  return (
    <section className="sheet stack" aria-live="polite">
      <h2>{t('speak.title')}</h2>
      <p>
        {seat.speech === 'speaking'
          ? t('speak.now')
          : seat.speech === 'waiting'
            ? t('speak.waiting', { place })
            : t('speak.lead')}
      </p>
      {seat.speech !== 'speaking' && (
        <Button busy={speak.busy} onClick={() => speak.send(seat.speech === 'no')}>
          {t(seat.speech === 'no' ? 'speak.ask' : 'speak.withdraw')}
        </Button>
      )}
      <ProblemNotice problem={speak.problem} />
    </section>
  );
}
