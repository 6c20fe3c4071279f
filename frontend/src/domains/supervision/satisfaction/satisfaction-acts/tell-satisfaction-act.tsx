// How acts of satisfaction votes and rectifications are told in a line's stream.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Bilingual, type components, usePaths, useSay } from '../../../../platform';

type ActData = components['schemas']['ActDto'];
interface Told {
  subject: Bilingual;
  outcome?: 'satisfied' | 'notSatisfied' | 'void';
  satisfied?: number;
  basicallySatisfied?: number;
  notSatisfied?: number;
  step?: Bilingual;
  dueOn?: string;
  text?: string;
}

const TOLD = [
  'supervision.satisfaction-counted',
  'supervision.rectification-raised',
  'supervision.rectification-planned',
  'supervision.evidence-shown',
  'supervision.rectification-reported',
  'supervision.rectification-closed',
];

/** `<LinePage tell={tellSatisfactionAct} />`: undefined for acts of other parts. */
export const tellSatisfactionAct = (act: ActData) =>
  TOLD.includes(act.type) ? <SatisfactionAct act={act} /> : undefined;

function SatisfactionAct({ act }: { act: ActData }) {
  const { t } = useTranslation('satisfaction-acts');
  const say = useSay();
  const paths = usePaths();
  const { subject, outcome, step, dueOn, text, ...counts } = act.payload as unknown as Told;
  const idOf = (wanted: string) => act.objects.find(({ kind }) => kind === wanted)?.id;
  const vote = idOf('satisfaction');
  const rectification = idOf('rectification');
  if (outcome) {
    const said = t(`counted.${outcome}`, {
      subject: say(subject),
      satisfied: counts.satisfied,
      basically: counts.basicallySatisfied,
      not: counts.notSatisfied,
    });
    return <p>{vote ? <Link to={paths.satisfactionVote(vote)}>{said}</Link> : said}</p>;
  }
  const said = t(`${act.type.slice('supervision.'.length)}`, {
    subject: say(subject),
    step: step ? say(step) : '',
    date: dueOn ?? '',
  });
  return (
    <>
      <p>{rectification ? <Link to={paths.rectification(rectification)}>{said}</Link> : said}</p>
      {text && <p className="measure">{text}</p>}
    </>
  );
}
