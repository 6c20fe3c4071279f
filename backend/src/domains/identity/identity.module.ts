import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { ChangePassword } from './accounts/change-password.js';
import { GiveOffice } from './accounts/give-office.js';
import { ImportRoll } from './accounts/import-roll.js';
import { ChangeSettings } from './accounts/locality-settings.js';
import { ManageAccounts } from './accounts/manage-accounts.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { OwnAccounts } from './accounts/own-account.js';
import { UsePasswordLink } from './accounts/password-links.js';
import { IdentityController } from './identity.controller.js';
import { EraseRegister } from './registers/erase-register.js';
import { ImportRegister } from './registers/import-register.js';
import { RegistersController } from './registers/registers.controller.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SetUpSecondFactor } from './second-factor/set-up-second-factor.js';
import { ShowSecondFactor } from './second-factor/show-second-factor.js';
import { AccountOfProvided } from './sign-in/account-of-provided.js';
import { DescribeSession } from './sign-in/describe-session.js';
import { LocalStrategy } from './sign-in/local-strategy.js';
import { OidcController } from './sign-in/oidc.controller.js';
import { OidcProvider } from './sign-in/oidc-provider.js';
import { OidcSignIn } from './sign-in/oidc-sign-in.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInByCode } from './sign-in/sign-in-by-code.js';
import { SignInByPassword } from './sign-in/sign-in-by-password.js';

@Module({
  controllers: [
    IdentityController,
    OidcController,
    SecondFactorController,
    OwnAccountController,
    AccountsController,
    RegistersController,
  ],
  providers: [
    Sessions,
    DescribeSession,
    LocalStrategy,
    OidcProvider,
    OidcSignIn,
    AccountOfProvided,
    ChangeSettings,
    ChangePassword,
    UsePasswordLink,
    OwnAccounts,
    ManageAccounts,
    GiveOffice,
    ImportRoll,
    SetUpSecondFactor,
    ShowSecondFactor,
    SignInByPassword,
    SignInByCode,
    ImportRegister,
    EraseRegister,
  ],
  exports: [Sessions],
})
export class IdentityModule {}
