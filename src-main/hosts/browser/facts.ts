import type { IncomingMessage } from 'node:http';
import type { RequestFacts } from './judge.ts';

/** Reads off a request what the judge wants to know; doubled headers stay double. */
export function factsOf(request: IncomingMessage, isUpgrade: boolean): RequestFacts {
  const { headers, headersDistinct } = request;
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    hosts: headersDistinct['host'] ?? [],
    origins: headersDistinct['origin'] ?? [],
    fetchSite: headersDistinct['sec-fetch-site']?.join(),
    fetchMode: headersDistinct['sec-fetch-mode']?.join(),
    fetchDest: headersDistinct['sec-fetch-dest']?.join(),
    hasBody: headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0',
    isUpgrade,
  };
}
