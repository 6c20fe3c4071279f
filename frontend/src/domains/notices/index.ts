// The door of notices: the page, and the bell for the header.
export { NoticesBell } from './notices-bell';
export { NoticesPage } from './notices-page';
