// A link to a budget line: every mention of a line leads to its one stable page.
import { Link } from 'react-router';
import { usePaths } from '../platform';
import { Amount } from './amount';
import type { AmountValue } from './money-words';

interface LineLinkProps {
  lineKey: string;
  name: string;
  department?: string;
  amount?: AmountValue | null;
}

export function LineLink({ lineKey, name, department, amount }: LineLinkProps) {
  const paths = usePaths();
  return (
    <span className="line-link">
      <Link to={paths.line(lineKey)}>{name}</Link>
      {department && <span className="small muted"> {department}</span>}
      {amount !== undefined && amount !== null && (
        <span className="line-link-amount">
          {' '}
          <Amount value={amount} plain />
        </span>
      )}
    </span>
  );
}
