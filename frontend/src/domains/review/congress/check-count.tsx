// "Check this count": the published ballots counted again here, by the same rule the server used, and compared.
import { checkReceipt, type Recount, recount } from '@kentan/shared/ballots';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { VoteResultData } from './queries';

export function CheckCount({ vote }: { vote: VoteResultData }) {
  const { t } = useTranslation('congress');
  const [found, setFound] = useState<Recount>();
  const check = () => {
    const { tally, passed } = vote;
    if (!tally) return;
    const ballots = vote.ballots.map(({ receipt, choice }) => ({ receipt, content: { marks: [choice] } }));
    setFound(recount(ballots, { tally, passed: passed ?? false }, vote.rule));
  };
  return (
    <Section title={t('check.title')}>
      <p>{t(`check.rule.${vote.rule.base}`, { share: vote.rule.moreThan })}</p>
      <div className="row">
        <Button onClick={check}>{t('check.button')}</Button>
      </div>
      {found && (
        <Notice
          kind={found.agrees ? 'ok' : 'error'}
          title={t(found.agrees ? 'check.agrees' : 'check.differs')}
        >
          <p>
            {t('check.found', {
              ballots: vote.ballots.length,
              yes: found.tally.yes,
              no: found.tally.no,
              abstain: found.tally.abstain,
              needed: found.decision.needed,
            })}
          </p>
        </Notice>
      )}
      <FindReceipt vote={vote} />
    </Section>
  );
}

function FindReceipt({ vote }: { vote: VoteResultData }) {
  const { t } = useTranslation('congress');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const look = (event: FormEvent) => {
    event.preventDefault();
    const read = checkReceipt(typed);
    setAsked(read.ok ? read.value : typed);
  };
  const ballot = vote.ballots.find((b) => b.receipt === asked);
  return (
    <form className="stack find-receipt" onSubmit={look}>
      <TextField
        label={t('check.receipt')}
        hint={t('check.receipt-hint')}
        maxLength={40}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">{t('check.find')}</Button>
      {asked !== undefined && (
        <Notice kind={ballot ? 'ok' : 'warn'}>
          {ballot ? t('check.yours', { choice: t(`count.${ballot.choice}`) }) : t('check.not-there')}
        </Notice>
      )}
    </form>
  );
}
