// HTTP for registers: the clerk imports and reads them, everybody may see which hash was in use when.

import { identityRefusals } from '@kentan/shared/identity';
import { fill } from '@kentan/shared/kernel';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  readUpload,
  requestContext,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { identityManifest } from '../identity.manifest.js';
import { ImportRegister } from './import-register.js';
import { pageOfRegister } from './page-of-register.js';
import {
  RegisterCheckDto,
  RegisterDto,
  RegisterPageDto,
  RegisterPageQuery,
  RegisterSavedDto,
} from './registers.dto.js';
import { registersOf } from './registers.queries.js';

const FILE = {
  schema: {
    type: 'object' as const,
    required: ['file'],
    properties: { file: { type: 'string' as const, format: 'binary' }, title: { type: 'string' as const } },
  },
};

@Controller('api/localities/:locality/identity/registers')
export class RegistersController {
  constructor(
    private readonly transactions: Transactions,
    private readonly importRegister: ImportRegister,
  ) {}

  @Get()
  @Verb(identityManifest, 'list-registers')
  list(@CurrentLocality() locality: LocalityRef): Promise<RegisterDto[]> {
    return this.transactions.read((tx) => registersOf(tx, locality.id));
  }

  @Get('people')
  @Verb(identityManifest, 'read-register')
  people(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: RegisterPageQuery,
  ): Promise<RegisterPageDto> {
    return this.transactions.read((tx) =>
      pageOfRegister(tx, locality.id, query.search ?? '', query.offset ?? 0),
    );
  }

  @Post('check')
  @HttpCode(200)
  @Verb(identityManifest, 'check-register')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  async check(@Req() request: KentanRequest): Promise<RegisterCheckDto> {
    const { file } = await readUpload(request);
    const now = await this.transactions.read(async (tx) => tx.now);
    const { people, problems, count } = this.importRegister.check(file?.bytes, now);
    const language = requestContext.getStore()?.language ?? 'zh';
    const villages = new Map<string, number>();
    for (const { village } of people) villages.set(village, (villages.get(village) ?? 0) + 1);
    return {
      people: people.length,
      households: new Set(people.map((p) => p.household)).size,
      women: people.filter((p) => p.sex === 'f').length,
      villages: [...villages].map(([value, n]) => ({ value, people: n })).sort((a, b) => b.people - a.people),
      problemCount: count,
      problems: problems.map(({ row, column, code, params }) => ({
        row,
        column,
        code,
        detail: fill(identityRefusals[code][language], params),
      })),
    };
  }

  @Post()
  @Verb(identityManifest, 'import-register')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  async import(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Req() request: KentanRequest,
  ): Promise<RegisterSavedDto> {
    const { file, fields } = await readUpload(request);
    return this.importRegister.run({
      localityId: locality.id,
      title: (fields.title ?? file?.fileName ?? '').slice(0, 120),
      bytes: file?.bytes,
      by: { office: 'clerk', accountId: actor.accountId },
    });
  }
}
