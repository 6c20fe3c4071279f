// Asks on every request whether its route's declared verb allows it; a route without a verb answers nobody.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SESSION_COOKIE } from '../domains/identity/index.js';
import { type DeclaredVerb, type KentanRequest, VERB } from '../platform/access.js';
import { Admission } from './admission.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const verb = this.reflector.get<DeclaredVerb | undefined>(VERB, context.getHandler());
    if (!verb)
      throw new Error(
        `route without a declared verb: ${context.getClass().name}.${context.getHandler().name}`,
      );
    const request = context.switchToHttp().getRequest<KentanRequest>();
    const { locality, session } = await this.admission.admit(verb, {
      method: request.method,
      slug: (request.params as { locality?: string }).locality,
      token: request.cookies[SESSION_COOKIE],
      csrf: request.headers['x-kentan-csrf'],
    });
    request.locality = locality;
    request.actor = session?.actor;
    request.secondFactor = session?.secondFactor;
    return true;
  }
}
