// HTTP for reading forums: open to everybody, and to each person what is theirs.
import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { type CompositionDto, type DrawDto } from './draw.dto.js';
import { forumById } from './forum.rows.js';
import { type ForumDto, type ForumSummaryDto, ListForumsQuery } from './forums.dto.js';
import { forumsManifest } from './forums.manifest.js';
import { readMinutes } from './minutes.js';
import { readComposition, readDraw, readList, readLotteryFile } from './read-draw.js';
import { listForums, readForum } from './read-forums.js';
import { readMySeats } from './read-my-seats.js';
import { readMyOpinions, readOpinion, readOpinions } from './read-opinions.js';
import { readQuestions } from './read-questions.js';
import { readResults } from './read-results.js';
import { MySeatDto } from './seats.dto.js';
import { readSpeakers } from './speeches.js';
import {
  type ForumMinutesDto,
  type ForumQuestionsDto,
  type ForumSpeakersDto,
  ListOpinionsQuery,
  type OpinionDto,
  type OpinionsDto,
  PageQuery,
  type ResultsDto,
} from './voices.dto.js';

@Controller('api/localities/:locality/forums')
export class ForumsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(forumsManifest, 'list-forums')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() { year }: ListForumsQuery,
  ): Promise<ForumSummaryDto[]> {
    return this.transactions.read((tx) => listForums(tx, locality.id, year));
  }

  @Get('mine')
  @Verb(forumsManifest, 'list-my-seats')
  @ApiOkResponse({ type: [MySeatDto] })
  mine(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<MySeatDto[]> {
    return this.transactions.read((tx) => readMySeats(tx, locality, actor));
  }

  @Get('my-opinions')
  @Verb(forumsManifest, 'list-my-opinions')
  myOpinions(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Query() { page = 1 }: PageQuery,
  ): Promise<OpinionsDto> {
    return this.transactions.read((tx) => readMyOpinions(tx, locality, actor, page));
  }

  @Get('opinions')
  @Verb(forumsManifest, 'list-opinions')
  opinions(
    @CurrentLocality() locality: LocalityRef,
    @Query() { page = 1, ...filter }: ListOpinionsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<OpinionsDto> {
    return this.transactions.read((tx) => readOpinions(tx, locality, filter, page, actor));
  }

  @Get('opinions/:opinion')
  @Verb(forumsManifest, 'read-opinion')
  opinion(
    @CurrentLocality() locality: LocalityRef,
    @Param('opinion', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<OpinionDto> {
    return this.transactions.read((tx) => readOpinion(tx, locality, id, actor));
  }

  @Get(':forum')
  @Verb(forumsManifest, 'read-forum')
  forum(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<ForumDto> {
    return this.transactions.read((tx) => readForum(tx, locality, id, actor));
  }

  @Get(':forum/list')
  @Verb(forumsManifest, 'read-list')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  sealedList(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return this.transactions.read((tx) => readList(tx, locality.id, id));
  }

  @Get(':forum/lottery')
  @Verb(forumsManifest, 'read-lottery')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  lottery(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return this.transactions.read((tx) => readLotteryFile(tx, locality.id, id));
  }

  @Get(':forum/draw')
  @Verb(forumsManifest, 'read-draw')
  draw(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<DrawDto> {
    return this.transactions.read((tx) => readDraw(tx, locality.id, id));
  }

  @Get(':forum/composition')
  @Verb(forumsManifest, 'read-composition')
  composition(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<CompositionDto> {
    return this.transactions.read((tx) => readComposition(tx, locality.id, id));
  }

  @Get(':forum/results')
  @Verb(forumsManifest, 'read-results')
  results(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ResultsDto> {
    return this.transactions.read(async (tx) => readResults(tx, await forumById(tx, locality.id, id)));
  }

  @Get(':forum/questions')
  @Verb(forumsManifest, 'list-questions')
  questions(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
    @Query() { page = 1 }: PageQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<ForumQuestionsDto> {
    return this.transactions.read((tx) => readQuestions(tx, locality, id, page, actor));
  }

  @Get(':forum/speakers')
  @Verb(forumsManifest, 'list-speakers')
  speakers(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumSpeakersDto> {
    return this.transactions.read((tx) => readSpeakers(tx, locality.id, id));
  }

  @Get(':forum/minutes')
  @Verb(forumsManifest, 'read-minutes')
  minutes(
    @CurrentLocality() locality: LocalityRef,
    @Param('forum', ParseUUIDPipe) id: string,
  ): Promise<ForumMinutesDto> {
    return this.transactions.read((tx) => readMinutes(tx, locality.id, id));
  }
}
