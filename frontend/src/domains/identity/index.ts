// The door of the screens for signing in, accounts and registers.
export { AccountPage } from './account-page';
export { AccountsPage } from './accounts-page';
export { PasswordPage } from './password-page';
export { RegisterPage } from './register-page';
export { SignInPage } from './sign-in-page';
