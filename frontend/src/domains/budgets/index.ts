// The door of the budget's screens.
export { BudgetPage } from './budget-page';
export { ComparePage } from './compare-page';
export { LinePage, type LinePageProps } from './line-page';
export { PublishPage } from './publish-page';
export type { ActData, LinePageData } from './queries';
export { WaitingVersions } from './waiting-versions';
