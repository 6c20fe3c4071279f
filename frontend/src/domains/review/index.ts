// The door of review's screens: the deputies' review, the committee, motions and their desk, the presidium.
export { InquiriesPage } from './comments/inquiries-page';
export { InquiriesToAnswer } from './comments/inquiry-block';
export { ReviewPage } from './comments/review-page';
export { tellCongressAct } from './congress/congress-acts/told-act';
export { SittingNow } from './congress/sitting-now/sitting-now';
export { MotionDesk } from './motions/desk/motion-desk';
export { tellReviewAct } from './motions/motion-acts/tell-review-act';
export { OwnMotions, PresidiumWaiting } from './motions/motion-blocks';
export { MotionPage } from './motions/motion-page';
export { MotionsPage } from './motions/motions-page';
export { PresidiumPage } from './motions/presidium-page';
export { CommitteePage } from './opinions/committee-page';
export { CommitteeWork, OpinionsToHandle } from './opinions/opinion-block';
