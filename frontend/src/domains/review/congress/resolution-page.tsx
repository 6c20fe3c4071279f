// The resolution as a document: written from the vote's figures, sealed, printed on one sheet.
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Seal } from '../../../ui/tag';
import { useResolution } from './queries';
import './congress.css';

export function ResolutionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  return (
    <Answer query={useResolution(slug, id)}>
      {(resolution) => (
        <Page
          width="step"
          title={say(resolution.title)}
          crumbs={[
            { to: paths.congress, text: t('crumb') },
            { to: paths.sitting(resolution.sittingId), text: t('sitting') },
          ]}
          actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
        >
          <div className="document">
            {resolution.paragraphs.map((paragraph) => (
              <p key={paragraph.zh}>{say(paragraph)}</p>
            ))}
            <p className="document-seal">
              {date(resolution.day, 'day-year')} <Seal>{t('seal.adopted')}</Seal>
            </p>
          </div>
          <p className="row small no-print">
            <Link to={paths.vote(resolution.voteId)}>{t('resolution.vote')}</Link>
            <Link to={paths.act(resolution.actId)}>{t('vote-page.act')}</Link>
          </p>
        </Page>
      )}
    </Answer>
  );
}
