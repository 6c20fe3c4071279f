// How acts of inspections are told in a line's stream: the finding with its grade, the reply.
import { GRADE_NAMES, type InspectionGrade } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths, useSay } from '../../../../platform';

type ActData = components['schemas']['ActDto'];
interface Told {
  grade: InspectionGrade;
  finding?: string;
  text?: string;
}

/** `<LinePage tell={tellInspectionAct} />`: undefined for acts of other domains. */
export const tellInspectionAct = (act: ActData) =>
  act.type.startsWith('supervision.inspection-') ? <InspectionAct act={act} /> : undefined;

function InspectionAct({ act }: { act: ActData }) {
  const { t } = useTranslation('inspection-acts');
  const say = useSay();
  const paths = usePaths();
  const { grade, finding, text } = act.payload as unknown as Told;
  const inspection = act.objects.find(({ kind }) => kind === 'inspection');
  return (
    <>
      <p>
        {inspection && (
          <Link to={paths.inspection(inspection.id)}>
            {t('found', { grade: say(GRADE_NAMES[grade]), count: act.files.length })}
          </Link>
        )}
      </p>
      <p className="measure">{finding ?? text}</p>
    </>
  );
}
