// Sends published bytes: for ever cacheable, in the encoding the reader accepts, or "unchanged".
import type { FastifyReply } from 'fastify';
import type { KentanRequest } from '../../platform/index.js';
import type { Asset } from './published-assets.js';

export async function sendAsset(
  request: KentanRequest,
  reply: FastifyReply,
  asset: Asset,
  fileName?: string,
): Promise<void> {
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .header('etag', asset.etag);
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
