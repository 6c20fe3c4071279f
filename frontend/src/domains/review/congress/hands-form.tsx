// A show of hands: the clerk enters the counted hands, which close the vote.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';

interface Hands {
  yes: number;
  no: number;
  abstain: number;
}

interface HandsFormProps {
  present: number;
  busy: boolean;
  problem: Problem | undefined;
  onCount: (hands: Hands) => void;
}

export function HandsForm({ present, busy, problem, onCount }: HandsFormProps) {
  const { t } = useTranslation('congress');
  const [hands, setHands] = useState({ yes: '', no: '', abstain: '' });
  const send = (event: FormEvent) => {
    event.preventDefault();
    onCount({ yes: Number(hands.yes), no: Number(hands.no), abstain: Number(hands.abstain) });
  };
  return (
    <form className="stack" onSubmit={send}>
      <p>{t('hands.lead', { present })}</p>
      <div className="row">
        {(['yes', 'no', 'abstain'] as const).map((choice) => (
          <TextField
            key={choice}
            label={t(`count.${choice}`)}
            type="number"
            inputMode="numeric"
            required
            value={hands[choice]}
            onChange={(text) => setHands({ ...hands, [choice]: text })}
            error={problem?.at(`hands.${choice}`)}
          />
        ))}
      </div>
      <Button type="submit" look="now" busy={busy}>
        {t('hands.count')}
      </Button>
      <ProblemNotice problem={problem} />
    </form>
  );
}
