// HTTP for the clerk's forum desk: plan, draw, invite.
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import {
  type Actor,
  Config,
  CurrentActor,
  CurrentLocality,
  IfMatch,
  type KentanRequest,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../platform/index.js';
import { callAlternates } from './call-alternates.js';
import { createForum } from './create-forum.js';
import { HoldDrawDto } from './draw.dto.js';
import { editBriefing } from './edit-briefing.js';
import { editForum } from './edit-forum.js';
import { editQuestionnaire } from './edit-questionnaire.js';
import { formGroups } from './form-groups.js';
import { forumById } from './forum.rows.js';
import { ForumChangedDto } from './forums.dto.js';
import { forumsManifest } from './forums.manifest.js';
import { holdDraw } from './hold-draw.js';
import { inviteGuest } from './invite-guest.js';
import { inviteOpenly } from './invite-openly.js';
import { listSeats } from './list-seats.js';
import { CreateForumDto, EditBriefingDto, EditForumDto, EditQuestionnaireDto } from './plan.dto.js';
import { printLetters } from './print-letters.js';
import { publishBriefing } from './publish-briefing.js';
import { sealList } from './seal-list.js';
import { InviteGuestDto, type LetterDto, type LettersDto, PrintLettersDto, SeatDto } from './seats.dto.js';

@Controller('api/localities/:locality/forums')
export class ForumDeskController {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: Config,
  ) {}

  /** Does `work` and says how the forum stands now. */
  private change(
    locality: LocalityRef,
    forumId: string,
    work: (tx: Tx) => Promise<unknown>,
  ): Promise<ForumChangedDto> {
    return this.transactions.run(async (tx) => {
      await work(tx);
      const { id, state, version } = await forumById(tx, locality.id, forumId);
      return { id, state, version };
    });
  }

  @Post()
  @Verb(forumsManifest, 'create-forum')
  create(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: CreateForumDto,
  ): Promise<ForumChangedDto> {
    return this.transactions.run(async (tx) => {
      const { id, state, version } = await forumById(
        tx,
        locality.id,
        await createForum(tx, locality, actor, body),
      );
      return { id, state, version };
    });
  }

  @Put(':forum')
  @Verb(forumsManifest, 'edit-forum')
  edit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditForumDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => editForum(tx, locality, actor, id, version, body));
  }

  @Put(':forum/briefing')
  @Verb(forumsManifest, 'edit-briefing')
  briefing(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { sections }: EditBriefingDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => editBriefing(tx, locality, id, version, sections));
  }

  @Post(':forum/briefing/publication')
  @Verb(forumsManifest, 'publish-briefing')
  publish(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => publishBriefing(tx, locality, actor, id));
  }

  @Put(':forum/questionnaire')
  @Verb(forumsManifest, 'edit-questionnaire')
  questionnaire(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { items }: EditQuestionnaireDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => editQuestionnaire(tx, locality, id, version, items));
  }

  @Post(':forum/list')
  @Verb(forumsManifest, 'seal-list')
  seal(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => sealList(tx, locality, actor, id));
  }

  @Post(':forum/invitations')
  @Verb(forumsManifest, 'invite-openly')
  openly(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => inviteOpenly(tx, locality, actor, id));
  }

  @Post(':forum/draw')
  @Verb(forumsManifest, 'hold-draw')
  draw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() { hands }: HoldDrawDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => holdDraw(tx, locality, actor, id, hands));
  }

  @Post(':forum/guests')
  @Verb(forumsManifest, 'invite-guest')
  guest(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() body: InviteGuestDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => inviteGuest(tx, locality, id, body));
  }

  @Post(':forum/alternates')
  @Verb(forumsManifest, 'call-alternates')
  alternates(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => callAlternates(tx, locality, actor, id));
  }

  /** The codes leave with this answer only: they are kept neither in the database nor under the Idempotency-Key. */
  @Post(':forum/letters')
  @Verb(forumsManifest, 'print-letters')
  async letters(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() { numbers }: PrintLettersDto,
    @Req() request: KentanRequest,
  ): Promise<LettersDto> {
    let letters: LetterDto[] = [];
    const base = (this.config.KENTAN_URL ?? `${request.protocol}://${request.headers.host}`).replace(
      /\/$/,
      '',
    );
    const answer = await this.transactions.run(async (tx): Promise<LettersDto> => {
      letters = await printLetters(tx, locality, id, base, numbers);
      return { issued: letters.length, letters: [] };
    });
    return { ...answer, letters };
  }

  @Get(':forum/seats')
  @Verb(forumsManifest, 'list-seats')
  seats(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<SeatDto[]> {
    return this.transactions.read((tx) => listSeats(tx, locality, id));
  }

  @Post(':forum/groups')
  @Verb(forumsManifest, 'form-groups')
  groups(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => formGroups(tx, locality, actor, id));
  }
}
