// What changed because people spoke: the lines that moved after an opinion, and how all opinions were answered.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, type components, useLocality, useNumber, usePaths } from '../../platform';
import { hasScreen } from '../../platform/known-screens';
import { Amount } from '../../ui/amount';
import { LineLink } from '../../ui/line-link';
import { toFen } from '../../ui/money-words';
import { Section } from '../../ui/page';

type Opinion = components['schemas']['OpinionDto'];
type Course = components['schemas']['LineCourseDto'];
const SHOWN = 4;

interface Moved {
  key: string;
  course: Course;
  opinion: Opinion;
  /** From the draft to what stands now. */
  difference: bigint;
}

/** Lines that came out otherwise than the draft had them, once each, the largest change first. */
function movedLines(opinions: readonly Opinion[]): Moved[] {
  const moved = new Map<string, Moved>();
  for (const opinion of opinions) {
    for (const course of opinion.lines) {
      const after = course.adopted ?? course.amended;
      if (course.draft === undefined || after === undefined) continue;
      const difference = toFen(after) - toFen(course.draft);
      const key = `${opinion.year}/${course.lineKey}`;
      if (difference !== 0n && !moved.has(key)) moved.set(key, { key, course, opinion, difference });
    }
  }
  const size = (value: bigint) => (value < 0n ? -value : value);
  return [...moved.values()].sort((a, b) => (size(a.difference) < size(b.difference) ? 1 : -1));
}

/** Silent until there is something to show: a place's first year has changed nothing yet. */
export function Changed() {
  const { t } = useTranslation('home');
  const paths = usePaths();
  const { slug } = useLocality();
  const { data } = useQuery({
    queryKey: ['forums', slug, 'opinions', 'answered'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/forums/opinions', {
          params: { path: { locality: slug }, query: { state: 'answered' } },
        }),
      ),
  });
  const moved = movedLines(data?.opinions ?? []);
  if (!data || moved.length === 0) return null;
  return (
    <Section
      title={t('changed.title')}
      aside={hasScreen('forums') && <Link to={paths.forums}>{t('changed.all')}</Link>}
    >
      <ul className="bare changed">
        {moved.slice(0, SHOWN).map(({ key, course, opinion, difference }) => (
          <li key={key}>
            <div>
              <LineLink lineKey={course.lineKey} name={course.name} />
              <p className="small muted">{t('changed.said', { text: opinion.text })}</p>
            </div>
            <Amount value={difference} signed plain />
          </li>
        ))}
      </ul>
      <Answered opinions={data.opinions} total={data.total} />
    </Section>
  );
}

function Answered({ opinions, total }: { opinions: readonly Opinion[]; total: number }) {
  const { t } = useTranslation('home');
  const number = useNumber();
  // Figures only where all are at hand: a part must not look like the whole.
  if (opinions.length < total) return null;
  const count = (outcome: Opinion['outcome']) =>
    number(opinions.filter((opinion) => opinion.outcome === outcome).length);
  return (
    <p className="small muted">
      {t('changed.answered', {
        count: total,
        all: number(total),
        adopted: count('adopted'),
        partly: count('partly'),
        refused: count('not'),
      })}
    </p>
  );
}
