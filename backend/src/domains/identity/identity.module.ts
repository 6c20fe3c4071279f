import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { EraseRegister } from './registers/erase-register.js';
import { ImportRegister } from './registers/import-register.js';
import { RegistersController } from './registers/registers.controller.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInByCode } from './sign-in/sign-in-by-code.js';
import { SignInByPassword } from './sign-in/sign-in-by-password.js';

@Module({
  controllers: [IdentityController, RegistersController],
  providers: [Sessions, SignInByPassword, SignInByCode, ImportRegister, EraseRegister],
  exports: [Sessions],
})
export class IdentityModule {}
