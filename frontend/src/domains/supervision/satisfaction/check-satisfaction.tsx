// "Check this count": the published ballots counted again in this browser by the rule that the server used.
import { ballotUnder } from '@kentan/shared/ballots';
import { MARK_NAMES, recountSatisfaction, type SatisfactionRecount } from '@kentan/shared/supervision';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Button } from '../../../ui/button';
import { FindReceipt } from '../../../ui/find-receipt';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useRule } from './headline';
import type { SatisfactionResultData } from './queries';

export function CheckSatisfaction({ vote }: { vote: SatisfactionResultData }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const rule = useRule()(vote);
  const [found, setFound] = useState<SatisfactionRecount>();
  const yours = (receipt: string) => {
    const ballot = ballotUnder(vote.ballots, receipt);
    if (!ballot) return undefined;
    const [mark] = ballot.marks.length === 1 ? ballot.marks : [];
    return mark ? t('check.yours', { mark: say(MARK_NAMES[mark]) }) : t('check.yours-invalid');
  };
  const check = () => {
    const { count, outcome } = vote;
    if (!count || !outcome) return;
    const { minParticipation, base, moreThan } = vote.rule;
    setFound(
      recountSatisfaction(
        vote.ballots.map(({ receipt, marks }) => ({ receipt, content: { marks } })),
        { count: { ...count, members: vote.members }, outcome },
        { minParticipation, notSatisfied: { base, moreThan } },
      ),
    );
  };
  return (
    <Section title={t('check')} aside={say(vote.rule.source.cite)}>
      <p className="measure">
        {rule.least} {rule.more}
      </p>
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
              valid: found.result.valid,
              votes: found.count.notSatisfied,
              from: found.result.notSatisfiedFrom,
            })}
          </p>
        </Notice>
      )}
      <FindReceipt find={yours} />
    </Section>
  );
}
