// The headers that tell browsers what pages of ours may do. They are the same on every answer, so they are put together once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Config } from '../platform/config.js';

/** Name and value of each; what Helmet recommends, with a policy that allows no script but our own files. */
export function securityHeaders(config: Config): Record<string, string> {
  const secure = config.KENTAN_URL?.startsWith('https://') ?? false;
  const headers: Record<string, string> = {};
  const collect = {
    setHeader(name: string, value: string): void {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  })({} as IncomingMessage, collect as unknown as ServerResponse, () => undefined);
  return headers;
}
