// The door of counting in the browser.
export { TallyPage } from './tally-page';
