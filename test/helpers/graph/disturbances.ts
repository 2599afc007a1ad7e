import type { ServerResponse } from 'node:http';

/**
 * What goes wrong with a request. `acts`: Meta does what was asked before (the answer is lost, the message is not). `path`: part of the
 * address it is for, `says`: part of its body (read receipts go where messages go); `times`: how often (once if absent).
 */
export type Disturbance = { path?: string; says?: string; times?: number; acts?: boolean } & (
  | { kind: 'reset' | 'hang' | 'truncated' | 'empty' }
  | { kind: 'page'; status: number }
  | { kind: 'error'; status: number; code: number; isTransient?: boolean; details?: string }
  | { kind: 'delay'; ms: number }
  | { kind: 'answer'; status?: number; json: unknown }
  | { kind: 'redirect'; to: string }
  /** So many bytes of the real answer, and then nothing more: the connection breaks, or stands still. */
  | { kind: 'part'; bytes: number; then: 'reset' | 'hang' }
);

/** The disturbance that is due for a path and a body, used up by one. */
export function takeDisturbance(list: Disturbance[], path: string, body: string): Disturbance | null {
  const index = list.findIndex((one) => path.includes(one.path ?? '') && body.includes(one.says ?? ''));
  const found = list[index];
  if (found === undefined) return null;
  const times = (found.times ?? 1) - 1;
  if (times <= 0) list.splice(index, 1);
  else list[index] = { ...found, times };
  return found;
}

/** Does to an answer what is to go wrong with it; `false` when it is to be given as it is after all. */
export async function disturb(disturbance: Disturbance, response: ServerResponse): Promise<boolean> {
  const { socket } = response;
  switch (disturbance.kind) {
    case 'reset':
      socket?.resetAndDestroy();
      return true;
    case 'hang':
      return true;
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 400 });
      response.write('{"messages":[{"id":"wam', () => socket?.destroy());
      return true;
    case 'empty':
      response.writeHead(200).end();
      return true;
    case 'page':
      response
        .writeHead(disturbance.status, { 'content-type': 'text/html' })
        .end('<html><body>Sorry, something went wrong.</body></html>');
      return true;
    case 'redirect':
      response.writeHead(302, { location: disturbance.to }).end();
      return true;
    case 'error':
    case 'answer':
    case 'part':
      return false;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, disturbance.ms));
      return false;
  }
}
