// HTTP for photographs: sent one at a time, seen by everybody once they are shown.
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  FileStore,
  type KentanRequest,
  type LocalityRef,
  readPicture,
  refuseWith,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { KeepPicture } from './keep-picture.js';
import { PictureDto } from './pictures.dto.js';
import { picturesByIds } from './pictures.queries.js';

@Controller('api/localities/:locality/supervision/pictures')
export class PicturesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly keepPicture: KeepPicture,
  ) {}

  @Post()
  @Verb(supervisionManifest, 'send-picture')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async send(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Req() request: KentanRequest,
  ): Promise<PictureDto> {
    return this.keepPicture.run(locality.id, actor.accountId, await readPicture(request));
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-picture')
  @ApiProduces('image/jpeg')
  async read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor?: Actor,
  ): Promise<StreamableFile> {
    const [row] = await this.transactions.read((tx) => picturesByIds(tx, locality.id, [id]));
    if (!row || (!row.shown_at && row.sent_by !== actor?.accountId)) {
      return refuseWith('supervision.no-such-picture', {}, { kind: 'missing' });
    }
    reply.header('cache-control', row.shown_at ? 'public, max-age=31536000, immutable' : 'private, no-store');
    return new StreamableFile(await this.files.get(row.file_key), { type: 'image/jpeg' });
  }
}
