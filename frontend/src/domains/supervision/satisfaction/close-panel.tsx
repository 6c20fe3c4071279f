// The clerk closes the vote; two of its three keepers open a sealed box together.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, usePermission, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { type SatisfactionVoteData, satisfactionKey } from './queries';

export function ClosePanel({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const clerk = usePermission('clerk');
  const [asking, setAsking] = useState(false);
  const close = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/satisfaction/{id}/close', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [satisfactionKey(slug)] },
  );
  if (!clerk || vote.state !== 'open') return null;
  return (
    <Section title={t('clerk')} sheet>
      <p>{t('turnout', { cast: vote.cast, roll: vote.roll })}</p>
      <div className="row">
        <Button look="now" busy={close.busy} onClick={() => setAsking(true)}>
          {t('close')}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('close.ask', { count: vote.roll - vote.cast })}
        actions={
          <>
            <Button
              look="now"
              onClick={() => {
                setAsking(false);
                close.send(vote.id);
              }}
            >
              {t('close.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('close.no')}</Button>
          </>
        }
      >
        <p>{t(`close.note.${vote.mode}`)}</p>
      </Dialog>
      <ProblemNotice problem={close.problem} />
    </Section>
  );
}

export function KeeperPanel({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const agree = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/satisfaction/{id}/keepers', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [satisfactionKey(slug)] },
  );
  if (vote.state !== 'sealed') return null;
  return (
    <Section title={t('keepers')} sheet>
      <p>{t('keepers.state', { agreed: vote.keepersAgreed ?? 0 })}</p>
      {vote.mine?.keeper &&
        (vote.mine.agreed ? (
          <p>{t('keepers.agreed')}</p>
        ) : (
          <Button look="now" busy={agree.busy} onClick={() => agree.send(vote.id)}>
            {t('keepers.agree')}
          </Button>
        ))}
      <ProblemNotice problem={agree.problem} />
    </Section>
  );
}
