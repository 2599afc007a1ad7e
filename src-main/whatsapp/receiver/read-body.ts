import type { IncomingMessage } from 'node:http';

/** How many bytes may be read, in one body and in all that are in hand. */
export interface Allowance {
  readonly body: number;
  readonly all: number;
  /** Bytes of the bodies in hand right now. */
  inHand: number;
}

/** A body and the way to give its room back; or why there is none: over the limit, no room just now, or the sender went. */
export type ReadBody =
  { bytes: Uint8Array; release(): void } | { failure: 'too_large' | 'no_room' | 'cut_short' };

/** Reads a request's body and stops reading, at that byte, when it is too much. */
export function readBody(incoming: IncomingMessage, allowance: Allowance): Promise<ReadBody> {
  // What the sender says of the length is believed only where it is too much already.
  if (Number(incoming.headers['content-length'] ?? 0) > allowance.body)
    return Promise.resolve({ failure: 'too_large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const release = (): void => {
      allowance.inHand -= length;
      length = 0;
    };
    const end = (read: ReadBody): void => {
      incoming.off('data', take).off('end', finish).off('error', lose).off('close', lose);
      if ('failure' in read) {
        incoming.pause();
        release();
      }
      resolve(read);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      allowance.inHand += chunk.length;
      chunks.push(chunk);
      if (length > allowance.body) end({ failure: 'too_large' });
      else if (allowance.inHand > allowance.all) end({ failure: 'no_room' });
    };
    const finish = (): void => {
      end({ bytes: Buffer.concat(chunks), release });
    };
    const lose = (): void => {
      end({ failure: 'cut_short' });
    };
    incoming.on('data', take).on('end', finish).on('error', lose).on('close', lose);
  });
}
