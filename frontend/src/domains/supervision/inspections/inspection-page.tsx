// The page of one inspection: a stable address for its finding, photographs and reply.
import { GRADE_NAMES } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLiveEvents, useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Page } from '../../../ui/page';
import { Finding } from './finding';
import { useInspection } from './queries';

export function InspectionPage() {
  const { t } = useTranslation('inspections');
  const say = useSay();
  const { slug } = useLocality();
  const paths = usePaths();
  const { id = '' } = useParams();
  const inspection = useInspection(slug, id);
  useLiveEvents(slug, ['supervision.inspection-changed'], ({ key }) => {
    if (key === id) void inspection.refetch();
  });
  return (
    <Answer query={inspection}>
      {(data) => (
        <Page
          title={t('one', { line: data.lines[0]?.name ?? '', grade: say(GRADE_NAMES[data.grade]) })}
          crumbs={[{ to: paths.inspections, text: t('list') }]}
        >
          <Finding inspection={data} />
          <p className="small">
            <Link to={paths.act(data.publishedAct)}>{t('record')}</Link>
          </p>
        </Page>
      )}
    </Answer>
  );
}
