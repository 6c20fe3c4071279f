// How a route declares who may call it, and how a controller asks who and where.
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, SecondFactorState } from './actor.js';
import type { LocalityRef } from './locality-ref.js';
import type { DomainManifest, VerbDeclaration } from './manifest.js';

export const VERB = 'kentan:verb';
export interface DeclaredVerb extends VerbDeclaration {
  readonly name: string;
}

/** Declares the verb of a route: without it no route answers. */
export function Verb<M extends DomainManifest>(of: M, verb: keyof M['verbs'] & string) {
  const declared: DeclaredVerb = { ...of.verbs[verb], name: `${of.domain}.${verb}` };
  return applyDecorators(
    SetMetadata(VERB, declared),
    ApiTags(of.domain),
    ApiOperation({ operationId: declared.name, summary: declared.summary }),
  );
}

export interface KentanRequest extends FastifyRequest {
  actor?: Actor;
  locality?: LocalityRef;
  secondFactor?: SecondFactorState;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<KentanRequest>().actor,
);
export const CurrentLocality = createParamDecorator(
  (_: unknown, context: ExecutionContext): LocalityRef =>
    context.switchToHttp().getRequest<KentanRequest>().locality!,
);
