import { UsageError } from './command.ts';

/** More than any token has, in characters. */
const most = 10_000;

/** The first line that comes on a stream: a secret that must not be an argument, where other programs could read it. */
export async function readSecretLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n') || text.length > most) break;
  }
  const line = (text.split('\n')[0] ?? '').trim();
  if (line === '')
    throw new UsageError('Nothing came on standard input: write the token there, in one line.');
  return line;
}
