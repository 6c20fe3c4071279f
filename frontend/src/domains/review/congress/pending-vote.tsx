// For the clerk: the vote that is open, closed by a clean cut; or sealed, waiting for its keepers.
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../../platform';
import { ProblemNotice } from '../../../ui/notice';
import { Confirmed } from './confirmed';
import { Turnout } from './count-bar';
import { HandsForm } from './hands-form';
import { useMatter } from './matter';
import { type SittingData, sittingKey, type VoteData } from './queries';

export function PendingVote({ sitting, vote }: { sitting: SittingData; vote: VoteData }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const matter = useMatter()(vote);
  const close = useSubmit(
    (body: { hands?: { yes: number; no: number; abstain: number } }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/votes/{id}/close', {
          params: { path: { locality: slug, id: vote.id } },
          body,
          headers,
        }),
      ),
    { refresh: [sittingKey(slug, sitting.id)] },
  );
  if (vote.state === 'sealed') return <p>{t('clerk.sealed', { agreed: vote.keepersAgreed ?? 0 })}</p>;
  return (
    <div className="stack">
      <p className="clerk-next">{t('clerk.open-now', { matter })}</p>
      {vote.mode === 'show-of-hands' ? (
        <HandsForm
          present={vote.present}
          busy={close.busy}
          problem={close.problem}
          onCount={(hands) => close.send({ hands })}
        />
      ) : (
        <>
          <Turnout vote={vote} />
          <div className="row">
            <Confirmed
              now
              text={t('clerk.close-vote')}
              question={t('clerk.close-vote-ask', { left: Math.max(0, vote.present - vote.cast) })}
              busy={close.busy}
              onYes={() => close.send({})}
            >
              <p>{t('clerk.close-vote-note')}</p>
            </Confirmed>
          </div>
          <ProblemNotice problem={close.problem} />
        </>
      )}
    </div>
  );
}
