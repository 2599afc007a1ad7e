import { open } from 'node:fs/promises';
import type { GraphFailure } from '../../../whatsapp/graph/graph.ts';

/** How long a file may stand still before it is given up for now, in ms. */
const patience = 60_000;

/** Bytes that begin at `start` of a file of `most` bytes. */
interface Arriving {
  start: number;
  body: ReadableStream<Uint8Array>;
  most: number;
}

/** Writes them where they belong, synced at the end; null when all have come. What came before a failure stays. Throws what the disk throws. */
export async function writePart(
  part: string,
  { start, body, most }: Arriving,
  signal: AbortSignal,
): Promise<GraphFailure | 'too_large' | null> {
  const reader = body.getReader();
  const giveUp = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', giveUp);
  const timer = setTimeout(giveUp, patience);
  try {
    const file = await open(part, start === 0 ? 'w' : 'r+', 0o600);
    try {
      let at = start;
      for (;;) {
        const piece = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
        if (piece.done) break;
        timer.refresh();
        at += piece.value.length;
        if (at > most) return 'too_large';
        await file.write(piece.value, 0, piece.value.length, at - piece.value.length);
      }
      await file.sync();
      return at === most ? null : { kind: 'lost', cause: 'cut_short' };
    } finally {
      await file.close();
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    giveUp();
  }
}
