// Buttons, votes, dialogs and fields, free and refused.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Checkbox, Radios, Select, TextField } from '../../ui/field';
import { FileDrop } from '../../ui/file-drop';
import { useToast } from '../../ui/toast';
import { type Choice, VoteButtons } from '../../ui/vote-buttons';

export function ActionPieces() {
  const { t } = useTranslation('pieces');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [voted, setVoted] = useState<Choice>();
  return (
    <div className="stack">
      <div className="row">
        <Button look="now" onClick={() => setOpen(true)}>
          {t('button.now')}
        </Button>
        <Button onClick={() => toast(t('button.said'))}>{t('button.plain')}</Button>
        <Button look="quiet">{t('button.quiet')}</Button>
        <ButtonLink to="/">{t('button.link')}</ButtonLink>
        <Button look="now" busy>
          {t('button.now')}
        </Button>
        <Button look="now" blocked={t('button.why')}>
          {t('button.now')}
        </Button>
      </div>
      <VoteButtons matter={t('vote.matter')} onVote={setVoted} counted={voted} />
      <VoteButtons matter={t('vote.matter')} onVote={setVoted} blocked={t('vote.closed')} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('dialog.title')}
        actions={
          <Button look="now" onClick={() => setOpen(false)}>
            {t('button.now')}
          </Button>
        }
      >
        <p>{t('text')}</p>
      </Dialog>
    </div>
  );
}

const SIZE_LIMIT = 20_000_000;

export function FormPieces() {
  const { t } = useTranslation('pieces');
  const [text, setText] = useState('');
  const [choice, setChoice] = useState('a');
  const [checked, setChecked] = useState(true);
  const [file, setFile] = useState<File>();
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: t(`option.${value}`) }));
  return (
    <div className="cols">
      <div className="stack">
        <TextField label={t('field.label')} hint={t('field.hint')} value={text} onChange={setText} optional />
        <TextField
          label={t('field.label')}
          error={t('field.error')}
          rows={3}
          maxLength={80}
          value={text}
          onChange={setText}
        />
        <Select label={t('field.select')} value={choice} onChange={setChoice} options={options} />
        <Checkbox label={t('field.check')} hint={t('field.hint')} checked={checked} onChange={setChecked} />
      </div>
      <div className="stack">
        <Radios label={t('field.radios')} value={choice} onChange={setChoice} options={options} />
        <Radios label={t('field.radios')} value={choice} onChange={setChoice} options={options} inline />
        <FileDrop
          label={t('field.file')}
          accept={['.csv', '.xlsx']}
          maxBytes={SIZE_LIMIT}
          onFile={setFile}
          chosen={file}
        />
      </div>
    </div>
  );
}
