// Who is signed in, as the API says it.
import { Injectable } from '@nestjs/common';
import type { SessionDto } from '../identity.dto.js';
import { Sessions } from './sessions.js';

@Injectable()
export class DescribeSession {
  constructor(private readonly sessions: Sessions) {}

  async run(token: string | undefined): Promise<SessionDto> {
    const session = token ? await this.sessions.resolve(token) : undefined;
    if (!session)
      return { signedIn: false, offices: [], secondFactorMissing: false, secondFactorSetUp: false };
    const { actor, withheld, secondFactor } = session;
    return {
      signedIn: true,
      ...actor,
      secondFactorMissing: withheld.length > 0,
      secondFactorSetUp: secondFactor.setUp,
    };
  }
}
