// The door of the budget's screens.
export { BudgetPage } from './budget-page';
export { ComparePage } from './compare-page';
export { LinePage, type LinePageProps } from './line-page';
export { PublishPage } from './publish/publish-page';
export { WaitingVersions } from './publish/waiting-versions';
export type { ActData, LinePageData } from './queries';
