import type { App } from '../../../../state/app.svelte.ts';
import type { TranscriptWish } from '../../../../state/printout.svelte.ts';

/** Fetches a chat as a text file, with the name to offer; `tell` hears how many messages are in it so far. */
export async function readTranscript(
  app: App,
  thread: string,
  { since, until, prices }: TranscriptWish,
  tell: (messages: number) => void,
): Promise<{ file: Blob; name: string; messages: number }> {
  // A text editor of Windows takes a file without this mark for another encoding.
  const pieces = ['\uFEFF'];
  let name = '';
  let messages = 0;
  const order = {
    thread,
    prices,
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
  for await (const piece of await app.client.inbox.transcript(order)) {
    pieces.push(piece.text);
    name = piece.name;
    messages += piece.messages;
    tell(messages);
  }
  return { file: new Blob(pieces, { type: 'text/plain;charset=utf-8' }), name, messages };
}
