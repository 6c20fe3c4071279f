// HTTP for the public record.
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { exportLog } from './export-log.js';
import { keeperOf } from './keeper.js';
import { facetsOf, listActs } from './list-acts.js';
import { headsFrom } from './log.queries.js';
import { actWithProof, proveConsistency, recordStatus } from './prove.js';
import {
  ActDetailDto,
  ActPageDto,
  ConsistencyProofDto,
  ConsistencyQuery,
  FacetsDto,
  HeadListDto,
  ListActsQuery,
  ListHeadsQuery,
  RecordStatusDto,
} from './record.dto.js';
import { recordManifest } from './record.manifest.js';

@Controller('api/localities/:locality/record')
export class RecordController {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  @Get('acts')
  @Verb(recordManifest, 'list-acts')
  list(@CurrentLocality() locality: LocalityRef, @Query() query: ListActsQuery): Promise<ActPageDto> {
    return this.transactions.read((tx) => listActs(tx, locality, query));
  }

  @Get('facets')
  @Verb(recordManifest, 'read-facets')
  facets(@CurrentLocality() locality: LocalityRef): Promise<FacetsDto> {
    return this.transactions.read((tx) => facetsOf(tx, locality.id));
  }

  @Get('acts/:id')
  @Verb(recordManifest, 'read-act')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ActDetailDto> {
    return this.transactions.read((tx) => actWithProof(tx, locality.id, id));
  }

  @Get('head')
  @Verb(recordManifest, 'read-head')
  head(@CurrentLocality() locality: LocalityRef): Promise<RecordStatusDto> {
    return this.transactions.read((tx) => recordStatus(tx, locality.id, keeperOf(this.dataSource)));
  }

  @Get('heads')
  @Verb(recordManifest, 'list-heads')
  async heads(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListHeadsQuery,
  ): Promise<HeadListDto> {
    const heads = await this.transactions.read((tx) =>
      headsFrom(tx, locality.id, query.from ?? 0, query.limit ?? 100),
    );
    return { heads };
  }

  @Get('consistency')
  @Verb(recordManifest, 'prove-consistency')
  consistency(
    @CurrentLocality() locality: LocalityRef,
    @Query() { first, second }: ConsistencyQuery,
  ): Promise<ConsistencyProofDto> {
    return this.transactions.read((tx) => proveConsistency(tx, locality.id, first, second));
  }

  @Get('export')
  @Verb(recordManifest, 'export-log')
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ description: 'One JSON value a line: header, heads, acts', schema: { type: 'string' } })
  async export(
    @CurrentLocality() locality: LocalityRef,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.transactions.read(async (tx) =>
      Readable.from(exportLog(tx, locality, keeperOf(this.dataSource))),
    );
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    await reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="${locality.slug}-record.ndjson"`)
      .header('cache-control', 'no-store')
      .headers(zipped ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {})
      .send(zipped ? pipeline(text, createGzip({ level: 3 }), () => undefined) : text);
  }
}
