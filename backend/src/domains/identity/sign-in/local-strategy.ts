// Passport's local strategy over our accounts: login and password, as the DTO has already checked them.
import { Injectable } from '@nestjs/common';
import { Strategy } from 'passport-local';
import { PassportBridge, strategyRequest } from './passport-bridge.js';
import { type SignedInFrom, SignInByPassword } from './sign-in-by-password.js';

interface LocalRequest {
  from: SignedInFrom;
}

@Injectable()
export class LocalStrategy {
  private readonly bridge: PassportBridge<{ token: string }>;

  constructor(signIn: SignInByPassword) {
    this.bridge = new PassportBridge(
      Object.assign(
        new Strategy(
          { usernameField: 'login', passwordField: 'password', passReqToCallback: true, session: false },
          (request, login, password, done) => {
            const { from } = request as unknown as LocalRequest;
            signIn.run(login, password, from).then((token) => done(null, token ? { token } : false), done);
          },
        ),
        { name: 'local' },
      ),
    );
  }

  /** The session token, or undefined when login and password do not match. */
  async run(body: { login: string; password: string }, from: SignedInFrom): Promise<string | undefined> {
    const outcome = await this.bridge.run({ ...strategyRequest({ body }), from } as LocalRequest &
      ReturnType<typeof strategyRequest>);
    return outcome.kind === 'success' ? outcome.user.token : undefined;
  }
}
