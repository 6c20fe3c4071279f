// HTTP for the sitting: attendance, the plenary's questions and speakers, opinions from paper, minutes.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  IfMatch,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../platform/index.js';
import { callQuestion } from './call-question.js';
import { closeSitting } from './close-sitting.js';
import { forumById } from './forum.rows.js';
import { ForumChangedDto } from './forums.dto.js';
import { forumsManifest } from './forums.manifest.js';
import { groupQuestions } from './group-questions.js';
import { markAttendance } from './mark-attendance.js';
import { editMinutes, publishMinutes, readDraftMinutes } from './minutes.js';
import { openAfter } from './open-after.js';
import { openSitting } from './open-sitting.js';
import { enterOpinion } from './raise-opinion.js';
import { readOpinion } from './read-opinions.js';
import { AttendanceDto } from './seats.dto.js';
import { callNextSpeaker, endSpeech } from './speeches.js';
import {
  EditForumMinutesDto,
  EnterOpinionDto,
  type ForumMinutesDto,
  GroupQuestionDto,
  type OpinionDto,
} from './voices.dto.js';

@Controller('api/localities/:locality/forums')
export class SittingController {
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

  @Put(':forum/attendance')
  @Verb(forumsManifest, 'mark-attendance')
  attendance(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() { number, present }: AttendanceDto,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => markAttendance(tx, locality, id, number, present));
  }

  @Post(':forum/opening')
  @Verb(forumsManifest, 'open-sitting')
  open(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => openSitting(tx, locality, actor, id));
  }

  @Post(':forum/after')
  @Verb(forumsManifest, 'open-after')
  after(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => openAfter(tx, locality, id));
  }

  @Post(':forum/closing')
  @Verb(forumsManifest, 'close-sitting')
  close(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => closeSitting(tx, locality, actor, id));
  }

  @Post('questions/:question/grouping')
  @HttpCode(204)
  @Verb(forumsManifest, 'group-questions')
  async group(
    @CurrentLocality() locality: LocalityRef,
    @Param('question', ParseUUIDPipe) id: string,
    @Body() { into }: GroupQuestionDto,
  ): Promise<void> {
    await this.transactions.run((tx) => groupQuestions(tx, locality, id, into));
  }

  @Post('questions/:question/call')
  @HttpCode(204)
  @Verb(forumsManifest, 'call-question')
  async callQuestion(
    @CurrentLocality() locality: LocalityRef,
    @Param('question', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.transactions.run((tx) => callQuestion(tx, locality, id));
  }

  @Post(':forum/speakers/next')
  @HttpCode(200)
  @Verb(forumsManifest, 'call-speaker')
  nextSpeaker(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => callNextSpeaker(tx, locality, id));
  }

  @Post(':forum/speakers/end')
  @HttpCode(200)
  @Verb(forumsManifest, 'end-speech')
  endSpeech(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumChangedDto> {
    return this.change(locality, id, (tx) => endSpeech(tx, locality, id));
  }

  @Post(':forum/paper-opinions')
  @Verb(forumsManifest, 'enter-opinion')
  paper(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
    @Body() body: EnterOpinionDto,
  ): Promise<OpinionDto> {
    return this.transactions.run(async (tx) =>
      readOpinion(tx, locality, await enterOpinion(tx, locality, actor, id, body), actor),
    );
  }

  @Get(':forum/minutes/draft')
  @Verb(forumsManifest, 'draft-minutes')
  draft(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumMinutesDto> {
    return this.transactions.read((tx) => readDraftMinutes(tx, locality, id));
  }

  @Put(':forum/minutes')
  @Verb(forumsManifest, 'edit-minutes')
  edit(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() text: EditForumMinutesDto,
  ): Promise<ForumMinutesDto> {
    return this.transactions.run(async (tx) => {
      await editMinutes(tx, locality, id, version, text);
      return readDraftMinutes(tx, locality, id);
    });
  }

  @Post(':forum/minutes/publication')
  @Verb(forumsManifest, 'publish-minutes')
  publish(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumMinutesDto> {
    return this.transactions.run(async (tx) => {
      await publishMinutes(tx, locality, actor, id);
      return readDraftMinutes(tx, locality, id);
    });
  }
}
