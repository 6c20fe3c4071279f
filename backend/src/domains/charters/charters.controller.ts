// HTTP for the charter: reading only.
import {
  compareCharters,
  explainCharter,
  levelWords,
  type Section,
  type Sentence,
} from '@kentan/shared/charters';
import { canonicalJson } from '@kentan/shared/kernel';
import { Controller, Get, Param, ParseIntPipe, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentLocality,
  type LocalityRef,
  refuseWith,
  Transactions,
  type Tx,
  Verb,
} from '../../platform/index.js';
import {
  CharterDetailDto,
  CharterHistoryDto,
  type CharterVersionDto,
  type SectionDto,
  type SentenceDto,
} from './charters.dto.js';
import { chartersManifest } from './charters.manifest.js';
import { type CharterVersion, charterInForce, charterVersion, charterVersions } from './read-charters.js';

@Controller('api/localities/:locality/charters')
export class ChartersController {
  constructor(private readonly transactions: Transactions) {}

  @Get('current')
  @Verb(chartersManifest, 'read-charter')
  current(@CurrentLocality() locality: LocalityRef): Promise<CharterDetailDto> {
    return this.transactions.read(async (tx) =>
      detail(tx, locality.id, await charterInForce(tx, locality.id), true),
    );
  }

  @Get('versions')
  @Verb(chartersManifest, 'list-charter-versions')
  async history(@CurrentLocality() locality: LocalityRef): Promise<CharterHistoryDto> {
    const versions = await this.transactions.read((tx) => charterVersions(tx, locality.id));
    return { versions: versions.map(summary) };
  }

  @Get('versions/:version')
  @Verb(chartersManifest, 'read-charter-version')
  version(
    @CurrentLocality() locality: LocalityRef,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<CharterDetailDto> {
    return this.transactions.read(async (tx) => {
      const newest = await charterInForce(tx, locality.id);
      const found = await versionOf(tx, locality.id, version, newest);
      return detail(tx, locality.id, found, found.version === newest.version);
    });
  }

  @Get('versions/:version/charter.json')
  @Verb(chartersManifest, 'download-charter')
  @ApiProduces('application/json')
  @ApiOkResponse({
    description: 'The charter (kentan-charter/1) as canonical JSON: its SHA-256 is the version’s hash',
    schema: { type: 'string' },
  })
  async download(
    @CurrentLocality() locality: LocalityRef,
    @Param('version', ParseIntPipe) version: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { charter, hash } = await this.transactions.read(async (tx) =>
      versionOf(tx, locality.id, version, await charterInForce(tx, locality.id)),
    );
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${locality.slug}-charter-${version}.json"`)
      .header('etag', `"${hash}"`)
      .send(canonicalJson(charter));
  }
}

async function versionOf(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  version: number,
  newest: CharterVersion,
): Promise<CharterVersion> {
  // Compared first: a number beyond the database's integers is no version either.
  const found = version >= 1 && version <= newest.version && (await charterVersion(tx, localityId, version));
  return found || refuseWith('charters.no-such-version', { version }, { kind: 'missing' });
}

async function detail(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  found: CharterVersion,
  inForce: boolean,
): Promise<CharterDetailDto> {
  const { charter, version } = found;
  const before = version > 1 ? await charterVersion(tx, localityId, version - 1) : undefined;
  return {
    ...summary(found),
    inForce,
    place: charter.place,
    level: levelWords(charter.level),
    frame: charter.frame,
    sections: explainCharter(charter).map(section),
    changes: (before ? compareCharters(before.charter, charter) : []).map((change) => ({
      ...change,
      removed: change.removed.map(sentence),
      added: change.added.map(sentence),
    })),
    charter,
  };
}

const summary = ({
  version,
  charter,
  hash,
  adoptedAt,
  resolutionId,
  actId,
}: CharterVersion): CharterVersionDto => ({
  version,
  name: charter.name,
  hash,
  adoptedAt: adoptedAt.toISOString(),
  resolutionId,
  actId,
});
const section = ({ id, title, sentences }: Section): SectionDto => ({
  id,
  title,
  sentences: sentences.map(sentence),
});
const sentence = ({ lead, text, source }: Sentence): SentenceDto => ({
  ...(lead ? { lead } : {}),
  text,
  source,
});
