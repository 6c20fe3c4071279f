// The door of the screens for signing in.
export { SignInPage } from './sign-in-page';
