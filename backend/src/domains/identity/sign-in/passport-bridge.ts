// Passport on Fastify, in one place: strategies expect Express-like requests and answers, here they get plain objects and
// what they decide comes back as a value.
import passport from 'passport';

/** What strategies read of a request. `session` is theirs for one sign-in: they keep state, nonce and PKCE verifier in it. */
export interface StrategyRequest {
  method: string;
  url: string;
  originalUrl: string;
  protocol: string;
  host: string;
  headers: Record<string, string | string[] | undefined>;
  query: unknown;
  body: unknown;
  session: Record<string, unknown>;
}

export type StrategyOutcome<User> =
  | { kind: 'success'; user: User }
  | { kind: 'failure'; message: string }
  | { kind: 'redirect'; url: string };

export class PassportBridge<User> {
  private readonly passport = new passport.Passport();

  constructor(private readonly strategy: passport.Strategy & { name: string }) {
    this.passport.use(strategy);
  }

  /** Runs the strategy over a request. A fault (provider down, forged answer) is thrown. */
  run(request: StrategyRequest): Promise<StrategyOutcome<User>> {
    return new Promise((resolve, reject) => {
      const headers = new Map<string, string>();
      const response = {
        statusCode: 200,
        setHeader: (name: string, value: string) => void headers.set(name.toLowerCase(), value),
        end: () => resolve({ kind: 'redirect', url: headers.get('location') ?? '/' }),
      };
      const decided = (error: unknown, user?: User | false | null, info?: { message?: string }) => {
        if (error) reject(error instanceof Error ? error : new Error(String(error)));
        else if (user) resolve({ kind: 'success', user });
        else resolve({ kind: 'failure', message: info?.message ?? '' });
      };
      this.passport.authenticate(this.strategy.name, { session: false }, decided)(request, response, reject);
    });
  }
}

/** A request as strategies want it, with nothing but what they need. */
export const strategyRequest = (given: Partial<StrategyRequest>): StrategyRequest => ({
  method: 'POST',
  url: '/',
  originalUrl: '/',
  protocol: 'http',
  host: 'localhost',
  headers: {},
  query: {},
  body: {},
  session: {},
  ...given,
});
