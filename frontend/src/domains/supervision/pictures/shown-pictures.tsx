// Photographs that are public: small on the page, whole on tap.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../../platform';
import { type PictureData, pictureAddress } from './send-picture';
import './pictures.css';

/** `of`: what they show, for who cannot see them. */
export function ShownPictures({ pictures, of }: { pictures: readonly PictureData[]; of: string }) {
  const { t } = useTranslation('pictures');
  const { slug } = useLocality();
  if (pictures.length === 0) return null;
  return (
    <ul className="bare pictures" aria-label={t('list')}>
      {pictures.map((picture, i) => (
        <li key={picture.id}>
          <a href={pictureAddress(slug, picture.id)} target="_blank" rel="noreferrer">
            <img
              src={pictureAddress(slug, picture.id)}
              alt={t('of', { no: i + 1, of })}
              width={picture.width}
              height={picture.height}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
