// HTTP for the floor of a sitting: asking for it, calling the next speaker, ending a turn.
import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Verb,
} from '../../../platform/index.js';
import { reviewManifest } from '../review.manifest.js';
import { FloorRequestDto } from './sitting.dto.js';
import { Speak } from './speak.js';

@Controller('api/localities/:locality/review/sittings/:id/floor')
export class FloorController {
  constructor(private readonly speak: Speak) {}

  @Post('ask')
  @Verb(reviewManifest, 'ask-to-speak')
  ask(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FloorRequestDto> {
    return this.speak.ask(locality.id, id, actor.accountId);
  }

  @Post('withdraw')
  @Verb(reviewManifest, 'withdraw-request-to-speak')
  withdraw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FloorRequestDto> {
    return this.speak.withdraw(locality.id, id, actor.accountId);
  }

  @Post('call-next')
  @Verb(reviewManifest, 'call-next-speaker')
  callNext(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FloorRequestDto> {
    return this.speak.callNext(locality.id, id);
  }

  @Post('end')
  @Verb(reviewManifest, 'end-speaking')
  end(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FloorRequestDto> {
    return this.speak.end(locality.id, id);
  }
}
