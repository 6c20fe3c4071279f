// The page of a budget line, with what other domains have to say about it.
import { useParams } from 'react-router';
import { LinePage } from '../domains/budgets';
import { tellForumAct } from '../domains/forums/forum-acts/tell-act';
import { tellCongressAct } from '../domains/review/congress/congress-acts/told-act';
import { tellReviewAct } from '../domains/review/motions/motion-acts/tell-review-act';
import { tellAccountsAct } from '../domains/supervision/accounts/accounts-acts/tell-accounts-act';
import { AuthorisedNow } from '../domains/supervision/adjustments/adjustment-acts/authorised-now';
import { tellAdjustmentAct } from '../domains/supervision/adjustments/adjustment-acts/tell-adjustment-act';
import { tellExecutionAct } from '../domains/supervision/execution/execution-acts/tell-execution-act';
import { LineExecution } from '../domains/supervision/execution/line-execution/line-execution';
import { tellInspectionAct } from '../domains/supervision/inspections/inspection-acts/tell-inspection-act';
import { tellSatisfactionAct } from '../domains/supervision/satisfaction/satisfaction-acts/tell-satisfaction-act';

export function LineScreen() {
  const { lineKey } = useParams();
  return (
    <LinePage
      aside={({ line }) => <AuthorisedNow lineKey={line.lineKey} />}
      tell={(act) =>
        tellForumAct(act) ??
        tellCongressAct(act) ??
        tellInspectionAct(act) ??
        tellAdjustmentAct(act, lineKey) ??
        tellSatisfactionAct(act) ??
        tellAccountsAct(act) ??
        tellExecutionAct(act, lineKey) ??
        tellReviewAct(act, lineKey)
      }
      carriedOut={({ line }) => <LineExecution lineKey={line.lineKey} />}
    />
  );
}
