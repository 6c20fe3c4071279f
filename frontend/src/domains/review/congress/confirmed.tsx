// A button that asks once more before it does what cannot be taken back.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

export function Confirmed({
  text,
  question,
  children,
  busy,
  blocked,
  now,
  onYes,
}: {
  text: string;
  question: string;
  children?: ReactNode;
  busy: boolean;
  blocked?: string;
  now?: boolean;
  onYes: () => void;
}) {
  const { t } = useTranslation('congress');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look={now ? 'now' : 'plain'} busy={busy} blocked={blocked} onClick={() => setAsking(true)}>
        {text}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={question}
        actions={
          <>
            <Button
              look="now"
              onClick={() => {
                setAsking(false);
                onYes();
              }}
            >
              {text}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('clerk.not-yet')}</Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
