// What is put to the congress, in its own words.
import { useSay } from '../../../../platform';
import type { ProposalData } from '../queries';

export function ProposalText({ proposal }: { proposal: Pick<ProposalData, 'summary'> }) {
  const say = useSay();
  return (
    <div className="measure">
      {proposal.summary.map((paragraph) => (
        <p key={paragraph.zh}>{say(paragraph)}</p>
      ))}
    </div>
  );
}
