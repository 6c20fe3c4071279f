// HTTP for participants: reply, answer the questionnaire, ask, support, speak, say what one thinks.
import { WAVES, type Wave } from '@kentan/shared/forums';
import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../platform/index.js';
import { forumById } from './forum.rows.js';
import { ForumChangedDto } from './forums.dto.js';
import { forumsManifest } from './forums.manifest.js';
import { handInSheet } from './hand-in-sheet.js';
import { putQuestion } from './put-question.js';
import { raiseOpinion } from './raise-opinion.js';
import { readOpinion } from './read-opinions.js';
import { registerForForum } from './register-for-forum.js';
import { replyToInvitation } from './reply-to-invitation.js';
import { HandInSheetDto, ReplyDto } from './seats.dto.js';
import { askToSpeak, withdrawSpeech } from './speeches.js';
import { supportQuestion, withdrawSupport } from './support-question.js';
import { type OpinionDto, PutForumQuestionDto, RaiseOpinionDto } from './voices.dto.js';

const WAVE = new ParseEnumPipe(Object.fromEntries(WAVES.map((w) => [w, w])) as Record<Wave, Wave>);

@Controller('api/localities/:locality/forums')
export class ParticipationController {
  constructor(private readonly transactions: Transactions) {}

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

  @Post(':forum/reply')
  @HttpCode(200)
  @Verb(forumsManifest, 'reply-to-invitation')
  reply(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() body: ReplyDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => replyToInvitation(tx, locality, actor, id, body));
  }

  @Post(':forum/registration')
  @Verb(forumsManifest, 'register-for-forum')
  register(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => registerForForum(tx, locality, actor, id));
  }

  @Post(':forum/sheets/:wave')
  @Verb(forumsManifest, 'hand-in-sheet')
  sheet(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Param('wave', WAVE) wave: Wave,
    @Body() { answers }: HandInSheetDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => handInSheet(tx, locality, actor, id, wave, answers));
  }

  @Post(':forum/questions')
  @Verb(forumsManifest, 'put-question')
  question(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() body: PutForumQuestionDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => putQuestion(tx, locality, actor, id, body));
  }

  @Post('questions/:question/support')
  @HttpCode(204)
  @Verb(forumsManifest, 'support-question')
  async support(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('question', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.transactions.run((tx) => supportQuestion(tx, locality, actor, id));
  }

  @Delete('questions/:question/support')
  @HttpCode(204)
  @Verb(forumsManifest, 'withdraw-support')
  async unsupport(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('question', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.transactions.run((tx) => withdrawSupport(tx, locality, actor, id));
  }

  @Post(':forum/opinions')
  @Verb(forumsManifest, 'raise-opinion')
  opinion(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() body: RaiseOpinionDto,
  ): Promise<OpinionDto> {
    return this.transactions.run(async (tx) =>
      readOpinion(tx, locality, await raiseOpinion(tx, locality, actor, id, body), actor),
    );
  }

  @Post(':forum/speech')
  @Verb(forumsManifest, 'ask-to-speak')
  speech(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => askToSpeak(tx, locality, actor, id));
  }

  @Delete(':forum/speech')
  @HttpCode(204)
  @Verb(forumsManifest, 'withdraw-speech')
  async noSpeech(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.transactions.run((tx) => withdrawSpeech(tx, locality, actor, id));
  }
}
