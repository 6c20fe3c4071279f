// One inspection: what was found where, its photographs, the clock of the reply and the reply.
import { OFFICES } from '@kentan/shared/identity';
import { GRADE_NAMES } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { lastInstant, useDate, useLocality, useSay, useZone } from '../../../platform';
import { DutyClock } from '../../../ui/duty-clock';
import { LineLink } from '../../../ui/line-link';
import { Tag } from '../../../ui/tag';
import { ShownPictures } from '../pictures/shown-pictures';
import type { InspectionData } from './queries';
import { ReplyForm } from './reply-form';
import './inspections.css';

const LOOKS = { sound: 'ok', wanting: 'warn', unsound: 'late' } as const;

export function Finding({ inspection }: { inspection: InspectionData }) {
  const { t } = useTranslation('inspections');
  const say = useSay();
  const date = useDate();
  const zone = useZone();
  const { departments } = useLocality();
  const { lines, grade, visitedOn, place, reply } = inspection;
  const department = departments.find(({ name }) => name.zh === inspection.department);
  const office = OFFICES[inspection.repliedAs as keyof typeof OFFICES];
  return (
    <article className="stack">
      <p className="small muted">
        <Tag look={LOOKS[grade]}>{say(GRADE_NAMES[grade])}</Tag>{' '}
        {[t('visited', { date: date(visitedOn, 'day-year') }), place].filter(Boolean).join(' · ')}
      </p>
      <ul className="bare">
        {lines.map((line, i) => (
          <li key={line.lineKey}>
            <LineLink
              {...line}
              department={i === 0 ? (department ? say(department.name) : inspection.department) : undefined}
            />
          </li>
        ))}
      </ul>
      <p className="measure finding-text">{inspection.finding}</p>
      <ShownPictures pictures={inspection.pictures} of={lines[0]?.name ?? ''} />
      <DutyClock dueAt={lastInstant(inspection.dueOn, zone)} doneAt={inspection.repliedAt} withDate />
      {reply && (
        <div className="stream-answer measure">
          <p className="small muted">
            {t('reply.by', {
              office: office ? say(office) : '',
              date: date(inspection.repliedAt ?? '', 'minute'),
            })}
          </p>
          <p className="finding-text">{reply}</p>
        </div>
      )}
      {inspection.mayReply && <ReplyForm id={inspection.id} />}
    </article>
  );
}
