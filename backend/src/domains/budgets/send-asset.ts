// Sends published bytes: for ever cacheable, in the encoding the reader accepts, or "unchanged".
import type { FastifyReply } from 'fastify';
import type { KentanRequest, PublicBytes } from '../../platform/index.js';
import type { Asset } from './published-assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Sends an asset and keeps it for the next who asks for the same address. */
export async function sendKeptAsset(
  request: KentanRequest,
  reply: FastifyReply,
  asset: Asset,
  kept: PublicBytes,
): Promise<void> {
  kept.keep(request.url, { ...asset, cacheControl: FOR_EVER });
  await sendAsset(request, reply, asset);
}

export async function sendAsset(
  request: KentanRequest,
  reply: FastifyReply,
  asset: Asset,
  fileName?: string,
): Promise<void> {
  reply.header('cache-control', FOR_EVER).header('vary', 'accept-encoding').header('etag', asset.etag);
  if (request.headers['if-none-match'] === asset.etag) {
    await reply.status(304).send();
    return;
  }
  reply.header('content-type', asset.contentType);
  if (fileName) reply.header('content-disposition', `attachment; filename="${fileName}"`);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) await reply.header('content-encoding', 'br').send(asset.brotli);
  else if (/\bgzip\b/.test(accepted)) await reply.header('content-encoding', 'gzip').send(asset.gzip);
  else await reply.send(asset.plain);
}
