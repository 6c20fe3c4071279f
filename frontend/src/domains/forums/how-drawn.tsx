// How participants were drawn: the steps in order, the check in this browser, and who came beside who lives here.
import { panelNumber } from '@kentan/shared/forums';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, useNumber, usePaths } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { CheckDraw } from './check-draw';
import { Composition } from './composition';
import { PanelsPublished } from './panels-published';
import { type ForumData, useDraw } from './queries';

export function HowDrawn({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const date = useDate();
  const number = useNumber();
  const paths = usePaths();
  const { slug } = useLocality();
  const draw = useDraw(slug, forum.id, forum.drawnAt !== undefined).data;
  if (forum.drawnSeats === 0) return <p>{t('drawn.no-lot')}</p>;
  if (!forum.committedAt) return <EmptyState title={t('drawn.not-yet')}>{t('drawn.when')}</EmptyState>;
  return (
    <div className="stack">
      <ol className="drawn-steps">
        <li>
          {t('drawn.sealed', {
            date: date(forum.committedAt, 'minute'),
            people: number(forum.poolSize ?? 0),
          })}
          <br />
          <code className="hash">{forum.registerHash}</code>{' '}
          <a href={`/api/localities/${slug}/forums/${forum.id}/list`} download="list.txt">
            {t('drawn.list')}
          </a>
        </li>
        {forum.lotteryHash && (
          <li>
            <PanelsPublished forum={forum} />
          </li>
        )}
        {draw ? (
          <>
            <li>
              {t('drawn.hands', { count: draw.hands.length })}
              <ul>
                {draw.hands.map((hand) => (
                  <li key={hand.who}>
                    {t('drawn.hand', { who: hand.who })} <b className="digits">{hand.digits}</b>
                  </li>
                ))}
              </ul>
            </li>
            <li>
              {draw.lottery
                ? t('drawn.panel', {
                    panel: panelNumber(draw.lottery.number),
                    seats: draw.seats,
                    algorithm: draw.algorithm,
                  })
                : t('drawn.drawn', { seats: draw.seats, algorithm: draw.algorithm })}{' '}
              <Link to={paths.act(draw.actId)}>{t('drawn.act')}</Link>
            </li>
            {draw.replacements.length > 0 && (
              <li>
                {t(draw.lottery ? 'drawn.replaced-kept' : 'drawn.replaced', {
                  count: draw.replacements.length,
                })}
              </li>
            )}
          </>
        ) : (
          <li>{t('drawn.waiting')}</li>
        )}
      </ol>
      {draw && <CheckDraw draw={draw} />}
      {draw && <Composition forumId={forum.id} held={forum.state === 'held'} />}
    </div>
  );
}
