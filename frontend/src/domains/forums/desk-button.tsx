// One step of the forum as a button, with what it refuses said beside it.
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { type DeskStep, useDeskStep } from './use-desk';

interface DeskButtonProps {
  forumId: string;
  step: DeskStep;
  look?: ButtonLook;
  /** What cannot be taken back is asked twice, with this sentence. */
  sure?: string;
  children: ReactNode;
}

export function DeskButton({ forumId, step, look, sure, children }: DeskButtonProps) {
  const { t } = useTranslation('forums');
  const work = useDeskStep(forumId);
  const [asked, setAsked] = useState(false);
  return (
    <div className="stack">
      {asked && sure && (
        <p role="status">
          <b>{sure}</b>
        </p>
      )}
      <div className="row">
        <Button
          look={look}
          busy={work.busy}
          onClick={() => {
            if (sure && !asked) return setAsked(true);
            setAsked(false);
            work.send(step);
          }}
        >
          {asked ? t('desk.sure') : children}
        </Button>
        {asked && (
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('desk.no')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={work.problem} />
    </div>
  );
}
