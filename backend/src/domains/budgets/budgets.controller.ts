// HTTP for published budgets: everybody reads them.

import { DIRECTIONS, type Direction, TREE_KINDS, type TreeKind } from '@kentan/shared/budgets';
import { Controller, Get, Param, ParseEnumPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  PublicBytes,
  refuseWith,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { versionDto } from './budget.views.js';
import {
  CompareQuery,
  ComparisonDto,
  FoundDto,
  LinePageOfDto,
  ListLinesQuery,
  SearchQuery,
  TreeDto,
  VersionDto,
} from './budgets.dto.js';
import { budgetsManifest } from './budgets.manifest.js';
import { DOWNLOADS, type Download, makeDownload } from './downloads.js';
import { linesUnder, searchLines } from './list-lines.js';
import { comparisonName, makeComparison } from './make-comparison.js';
import { makeTree, treeName } from './make-tree.js';
import { PublishedAssets } from './published-assets.js';
import { publishedVersions, versionByHash } from './read-versions.js';
import { sendAsset, sendKeptAsset } from './send-asset.js';

const oneOf = <T extends string>(values: readonly T[]) =>
  new ParseEnumPipe(Object.fromEntries(values.map((v) => [v, v])) as Record<string, T>);

@Controller('api/localities/:locality/budgets')
export class BudgetsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly assets: PublishedAssets,
    private readonly kept: PublicBytes,
  ) {}

  @Get('versions')
  @Verb(budgetsManifest, 'list-versions')
  versions(@CurrentLocality() locality: LocalityRef): Promise<VersionDto[]> {
    return this.transactions.read(async (tx) => (await publishedVersions(tx, locality.id)).map(versionDto));
  }

  @Get('published/:hash/tree/:by/:direction')
  @Verb(budgetsManifest, 'read-tree')
  @ApiOkResponse({ type: TreeDto })
  async tree(
    @CurrentLocality() locality: LocalityRef,
    @Param('hash') hash: string,
    @Param('by', oneOf(TREE_KINDS)) by: TreeKind,
    @Param('direction', oneOf(DIRECTIONS)) direction: Direction,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const make = () =>
      this.transactions.read(async (tx) =>
        makeTree(tx, await versionByHash(tx, locality.id, hash), by, direction),
      );
    await sendKeptAsset(
      request,
      reply,
      await this.assets.get(locality.id, treeName(hash, by, direction), make),
      this.kept,
    );
  }

  @Get('published/:hash/lines')
  @Verb(budgetsManifest, 'list-lines')
  lines(
    @CurrentLocality() locality: LocalityRef,
    @Param('hash') hash: string,
    @Query() query: ListLinesQuery,
  ): Promise<LinePageOfDto> {
    return this.transactions.read(async (tx) =>
      linesUnder(tx, await versionByHash(tx, locality.id, hash), query),
    );
  }

  @Get('published/:hash/download/:format')
  @Verb(budgetsManifest, 'download-version')
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/json',
    'application/x-ndjson',
  )
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentLocality() locality: LocalityRef,
    @Param('hash') hash: string,
    @Param('format', oneOf(DOWNLOADS)) format: Download,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = await this.transactions.read((tx) => versionByHash(tx, locality.id, hash));
    const asset = await this.assets.get(locality.id, `download/${hash}/${format}`, () =>
      this.transactions.read((tx) => makeDownload(tx, version, format)),
    );
    const ending = format === 'content' ? 'ndjson' : format;
    await sendAsset(
      request,
      reply,
      asset,
      `${locality.slug}-${version.year}-${version.kind}-${version.number}.${ending}`,
    );
  }

  @Get('compare/:from/:to')
  @Verb(budgetsManifest, 'compare-versions')
  @ApiOkResponse({ type: ComparisonDto })
  async compare(
    @CurrentLocality() locality: LocalityRef,
    @Param('from') from: string,
    @Param('to') to: string,
    @Query() { page = 1 }: CompareQuery,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (from === to) refuseWith('budgets.two-versions');
    const make = () =>
      this.transactions.read(async (tx) =>
        makeComparison(
          tx,
          await versionByHash(tx, locality.id, from),
          await versionByHash(tx, locality.id, to),
          page,
        ),
      );
    await sendKeptAsset(
      request,
      reply,
      await this.assets.get(locality.id, comparisonName(from, to, page), make),
      this.kept,
    );
  }

  @Get('search')
  @Verb(budgetsManifest, 'search-lines')
  search(@CurrentLocality() locality: LocalityRef, @Query() { q, year }: SearchQuery): Promise<FoundDto> {
    return this.transactions.read((tx) => searchLines(tx, locality.id, q, year));
  }
}
