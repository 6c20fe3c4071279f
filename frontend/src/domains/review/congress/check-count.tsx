// "Check this count": the published ballots counted again here, by the same rule the server used, and compared.
import { ballotUnder, type Recount, recount } from '@kentan/shared/ballots';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { FindReceipt } from '../../../ui/find-receipt';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { VoteResultData } from './queries';

export function CheckCount({ vote }: { vote: VoteResultData }) {
  const { t } = useTranslation('congress');
  const [found, setFound] = useState<Recount>();
  const yours = (receipt: string) => {
    const ballot = ballotUnder(vote.ballots, receipt);
    return ballot && t('check.yours', { choice: t(`count.${ballot.choice}`) });
  };
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
      <FindReceipt find={yours} />
    </Section>
  );
}
