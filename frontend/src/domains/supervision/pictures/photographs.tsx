// Taking or choosing photographs: each is sent at once, shown small, and may be taken out again before publication.
import { useTranslation } from 'react-i18next';
import { useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemNotice } from '../../../ui/notice';
import { type PictureData, pictureAddress, sendPicture } from './send-picture';
import './pictures.css';

const MAX_BYTES = 20 * 1024 * 1024;

interface PhotographsProps {
  pictures: readonly PictureData[];
  onChange: (pictures: PictureData[]) => void;
  most: number;
}

export function Photographs({ pictures, onChange, most }: PhotographsProps) {
  const { t } = useTranslation('pictures');
  const { slug } = useLocality();
  const send = useSubmit((file: File, headers) => sendPicture(slug, file, headers), {
    onDone: (picture) => onChange([...pictures, picture]),
  });
  return (
    <div className="stack">
      {pictures.length < most && (
        <FileDrop
          label={t('add')}
          hint={t('add.hint', { most })}
          accept={['.jpg', '.jpeg', '.png', '.webp']}
          maxBytes={MAX_BYTES}
          busy={send.busy}
          onFile={send.send}
        />
      )}
      <ProblemNotice problem={send.problem} />
      {pictures.length > 0 && (
        <ul className="bare pictures" aria-label={t('chosen')}>
          {pictures.map((picture, i) => (
            <li key={picture.id}>
              <img
                src={pictureAddress(slug, picture.id)}
                alt={t('number', { no: i + 1 })}
                width={picture.width}
                height={picture.height}
              />
              <Button look="quiet" onClick={() => onChange(pictures.filter(({ id }) => id !== picture.id))}>
                {t('remove', { no: i + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
