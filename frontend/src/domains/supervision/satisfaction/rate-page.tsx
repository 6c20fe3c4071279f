// Rating, in focus: no menus, the rule in one sentence, three full sentences, check, receipt.
import { receiptInGroups, receiptOf } from '@kentan/shared/ballots';
import { MARK_NAMES, SATISFACTION_MARKS } from '@kentan/shared/supervision';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ask, useDraft, useLocality, usePaths, useSay, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { useRule } from './headline';
import {
  type MarkId,
  type SatisfactionVoteData,
  satisfactionKey,
  useSatisfactionLive,
  useSatisfactionVote,
} from './queries';
import './satisfaction.css';

export function RatePage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  useSatisfactionLive(slug);
  return <Answer query={useSatisfactionVote(slug, id)}>{(vote) => <Ballot key={id} vote={vote} />}</Answer>;
}

/** none: chosen on purpose, an invalid ballot. */
type Chosen = MarkId | 'none';

function Ballot({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const paths = usePaths();
  const { slug } = useLocality();
  const rule = useRule()(vote);
  const subject = say(vote.subject);
  const [chosen, setChosen] = useState<Chosen>();
  // kept on this device: sent again it is the same ballot, and in a secret vote nobody else knows the receipt
  const kept = useDraft(`rating/${vote.id}`, { receipt: '', mark: '' });
  const ballot = useSubmit(
    (body: { marks: MarkId[]; receipt: string }) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/satisfaction/{id}/ballots', {
          params: { path: { locality: slug, id: vote.id } },
          body,
        }),
      ),
    { refresh: [satisfactionKey(slug)] },
  );
  const done = ballot.done !== undefined || vote.mine?.cast === true;
  useLeaveWarning(chosen !== undefined && !done);
  const close = <ButtonLink to={paths.satisfactionVote(vote.id)}>{t('rate.close')}</ButtonLink>;
  if (done) {
    const mark = ballot.done
      ? (ballot.done.marks[0] ?? 'none')
      : (vote.mine?.marks?.[0] ?? (kept.value.mark || undefined));
    const receipt = ballot.done?.receipt ?? vote.mine?.receipt ?? kept.value.receipt;
    return (
      <Page title={t('rate.counted', { subject })} width="step" actions={close}>
        {mark && <Notice kind="ok">{sentence(mark as Chosen)}</Notice>}
        {receipt && (
          <p>
            {t('rate.receipt')} <code className="receipt">{receiptInGroups(receipt)}</code>
          </p>
        )}
        <p className="small muted">{t('rate.receipt-hint')}</p>
      </Page>
    );
  }
  if (!vote.mine?.onRoll || vote.state !== 'open') {
    const why = vote.state !== 'open' ? 'closed' : (vote.mine?.leftOff ?? 'not-of-body');
    return (
      <Page title={t(`rate.cannot.${why}`)} width="step" actions={close}>
        <p>{subject}</p>
      </Page>
    );
  }
  function sentence(mark: Chosen): string {
    return mark === 'none'
      ? t('rate.sentence.none', { subject })
      : t('rate.sentence', { mark: say(MARK_NAMES[mark]), subject });
  }
  const cast = () => {
    const receipt = kept.value.receipt || receiptOf(crypto.getRandomValues(new Uint8Array(13)));
    kept.set({ receipt, mark: chosen ?? '' });
    ballot.send({ marks: chosen === 'none' || !chosen ? [] : [chosen], receipt });
  };
  if (chosen) {
    return (
      <Page title={t('rate.check')} width="step">
        <p className="rate-chosen">{sentence(chosen)}</p>
        {chosen === 'none' && <Notice kind="warn">{t('rate.none.warn')}</Notice>}
        <p className="small muted">{t(`rate.final.${vote.mode}`)}</p>
        <div className="row">
          <Button look="now" busy={ballot.busy} onClick={cast}>
            {t(chosen === 'none' ? 'rate.cast-invalid' : 'rate.cast')}
          </Button>
          <Button onClick={() => setChosen(undefined)}>{t('rate.back')}</Button>
        </div>
        <ProblemNotice problem={ballot.problem} />
      </Page>
    );
  }
  return (
    <Page title={t('rate.title', { subject })} width="step" lead={<p>{rule.who}</p>} actions={close}>
      <fieldset className="vote-buttons rate-buttons">
        <legend className="out-of-sight">{subject}</legend>
        {SATISFACTION_MARKS.map((mark) => (
          <Button key={mark} className="vote" onClick={() => setChosen(mark)}>
            <b>{say(MARK_NAMES[mark])}</b>
            <span>{sentence(mark)}</span>
          </Button>
        ))}
      </fieldset>
      <p>
        <Button look="quiet" onClick={() => setChosen('none')}>
          {t('rate.none')}
        </Button>
      </p>
    </Page>
  );
}

/** The browser asks before a chosen and uncast ballot is left. */
function useLeaveWarning(uncast: boolean): void {
  useEffect(() => {
    if (!uncast) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [uncast]);
}
