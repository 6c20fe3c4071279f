// The door of review's screens: the deputies' review, the committee, motions and their desk, the presidium.
export { InquiriesPage } from './comments/inquiries-page';
export { InquiriesToAnswer } from './comments/inquiry-block';
export { ReviewPage } from './comments/review-page';
export { SittingNow } from './congress/sitting-now';
export { tellCongressAct } from './congress/told-act';
export { MotionDesk } from './motions/desk/motion-desk';
export { OwnMotions, PresidiumWaiting } from './motions/motion-blocks';
export { MotionPage } from './motions/motion-page';
export { MotionsPage } from './motions/motions-page';
export { PresidiumPage } from './motions/presidium-page';
export { tellReviewAct } from './motions/tell-review-act';
export { CommitteePage } from './opinions/committee-page';
export { CommitteeWork, OpinionsToHandle } from './opinions/opinion-block';
