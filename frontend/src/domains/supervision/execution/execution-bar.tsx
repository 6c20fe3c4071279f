// How far a line or a part of the budget is: a bar of what was executed, with the mark of the calendar. The figures beside it say the same.
import './execution.css';

export function ExecutionBar({ rate, elapsed }: { rate: number | undefined; elapsed: number }) {
  const width = Math.max(0, Math.min(1000, rate ?? 0)) / 10;
  return (
    <span className="execution-bar" aria-hidden="true">
      <i style={{ width: `${width}%` }} className={rate !== undefined && rate > 1000 ? 'over' : undefined} />
      <b style={{ left: `${elapsed / 10}%` }} />
    </span>
  );
}
