import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({ controllers: [IdentityController], providers: [Sessions, SignIn], exports: [Sessions] })
export class IdentityModule {}
