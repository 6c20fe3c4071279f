// Voting: each button is a full sentence for eye and ear, and what one chose is said back.
import { useTranslation } from 'react-i18next';
import { Button } from './button';

export type Choice = 'yes' | 'no' | 'abstain';

interface VoteButtonsProps {
  /** What is voted on, as it ends the sentence: "amendment 3, move 0.5 million from greening to school buses". */
  matter: string;
  onVote: (choice: Choice) => void;
  /** Already counted: shown instead of the buttons. */
  counted?: Choice;
  busy?: boolean;
  /** Why voting is not possible now. */
  blocked?: string;
  choices?: readonly Choice[];
}

const ALL: readonly Choice[] = ['yes', 'no', 'abstain'];

export function VoteButtons({ matter, onVote, counted, busy, blocked, choices = ALL }: VoteButtonsProps) {
  const { t } = useTranslation('ui');
  if (counted) {
    return (
      <p className="vote-counted" role="status">
        {t(`vote.counted.${counted}`, { matter })}
      </p>
    );
  }
  return (
    <fieldset className="vote-buttons">
      <legend className="out-of-sight">{matter}</legend>
      {choices.map((choice) => (
        <Button
          key={choice}
          className={`vote vote-${choice}`}
          busy={busy}
          aria-disabled={blocked ? true : undefined}
          onClick={() => !blocked && onVote(choice)}
        >
          <b>{t(`vote.${choice}`)}</b>
          <span>{t(`vote.sentence.${choice}`, { matter })}</span>
        </Button>
      ))}
      {blocked && <p className="small muted">{blocked}</p>}
    </fieldset>
  );
}
