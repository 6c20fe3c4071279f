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

/** A verb of a manifest under its whole name. */
export const declared = <M extends DomainManifest>(of: M, verb: keyof M['verbs'] & string): DeclaredVerb => ({
  ...of.verbs[verb],
  name: `${of.domain}.${verb}`,
});

/** Declares the verb of a route: without it no route answers. */
export function Verb<M extends DomainManifest>(of: M, verb: keyof M['verbs'] & string) {
  const { name, summary } = declared(of, verb);
  return applyDecorators(
    SetMetadata(VERB, declared(of, verb)),
    ApiTags(of.domain),
    ApiOperation({ operationId: name, summary }),
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
