// The door of the charter's screens.
export { CharterPage } from './charter-page';
