import { Refusal } from '../../shared/contract/refusal.ts';
import { baseOf, checkSum, createEntryFinder } from './attachments.ts';
import { createHeader } from './chat-export/header.ts';
import { scanHeader } from './chat-export/scan-header.ts';
import { plainStem, titleOf } from './title.ts';
import { damagedZip, MOST_BYTES, openZip, zipBomb } from './zip-entries.ts';
import type { ZipFile } from 'yauzl';
import type { ExportSource } from './types.ts';
import type { ZipEntry } from './zip-entries.ts';

const PEEKED_BYTES = 8_192;
const MOST_PEEKS = 50;
// Chat text shrinks to a tenth at most; DEFLATE's own limit is 1,032.
const ABSURD_RATIO = 250;
const RATIO_MATTERS_FROM = 20_000_000;

/** Opens the chat text of a zip; throws a Refusal that says what to do. */
export async function openZipSource(path: string, shown: string): Promise<ExportSource> {
  const { zip, entries } = await openZip(path, shown);
  try {
    const chat = await pickChat(zip, entries, shown);
    if (chat.entry.isEncrypted()) throw encrypted(shown);
    return describe(zip, entries, chat, shown);
  } catch (error) {
    zip.close();
    throw error instanceof Refusal ? error : damagedZip(shown);
  }
}

function describe(zip: ZipFile, entries: ZipEntry[], chat: ZipEntry, shown: string): ExportSource {
  const others = entries
    .filter((entry) => entry !== chat && !isLeftover(entry))
    .map(({ name }) => baseOf(name).normalize('NFC'));
  const times = entries.map(({ entry }) => entry.getLastModDate({ timezone: 'UTC' }).getTime());
  const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
  const findEntry = createEntryFinder(entries, chat);
  return {
    file: `${shown}/${chat.name}`,
    title: titleOf(chat.name) ?? titleOf(shown),
    entries: others,
    latest: newest > 0 ? newest : null,
    size: chat.entry.uncompressedSize,
    open: async () => expand(zip, chat, shown),
    attachment: async (name) => {
      const found = findEntry(name);
      if (found === undefined) return null;
      const { uncompressedSize: size, crc32 } = found.entry;
      return { size, open: async () => checkSum(expand(zip, found, shown), crc32, () => damagedZip(shown)) };
    },
    close: async () => zip.close(),
  };
}

// The one `_chat.txt`, else the text named like the zip, else the one whose first lines look like a chat, or of those the one with a chat's name.
async function pickChat(zip: ZipFile, entries: ZipEntry[], shown: string): Promise<ZipEntry> {
  const texts = entries.filter((entry) => entry.name.toLowerCase().endsWith('.txt') && !isLeftover(entry));
  const chats = texts.filter(({ name }) => baseOf(name) === '_chat.txt');
  if (chats.length > 1) throw severalChats(shown, chats.length);
  const stem = plainStem(shown);
  const named = chats[0] ?? texts.find(({ name }) => plainStem(name) === stem);
  if (named) return named;
  if (texts.length > 0 && texts.every(({ entry }) => entry.isEncrypted())) throw encrypted(shown);
  const alike: ZipEntry[] = [];
  for (const text of texts.slice(0, MOST_PEEKS)) {
    if (!text.entry.isEncrypted() && (await looksLikeChat(zip, text, shown))) alike.push(text);
  }
  const titled = alike.length > 1 ? alike.filter(({ name }) => titleOf(name) !== null) : alike;
  const [chat, other] = titled.length > 0 ? titled : alike;
  if (other) throw severalChats(shown, Math.max(titled.length, 2));
  if (chat) return chat;
  throw noChat(entries, shown);
}

// What a Mac adds when it packs a folder again.
function isLeftover({ name }: ZipEntry): boolean {
  return name.startsWith('__MACOSX/') || baseOf(name).startsWith('._') || baseOf(name) === '.DS_Store';
}

async function looksLikeChat(zip: ZipFile, text: ZipEntry, shown: string): Promise<boolean> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of expand(zip, text, shown)) {
    parts.push(chunk);
    read += chunk.length;
    if (read >= PEEKED_BYTES) break;
  }
  const header = createHeader();
  const lines = Buffer.concat(parts).toString('utf8').split('\n', 20);
  return lines.some((line) => scanHeader(line, 0, line.length, header));
}

async function* expand(zip: ZipFile, { entry }: ZipEntry, shown: string): AsyncGenerator<Uint8Array> {
  let read = 0;
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw damagedZip(shown);
  });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      const isAbsurd = read > RATIO_MATTERS_FROM && read > entry.compressedSize * ABSURD_RATIO;
      if (read > MOST_BYTES || isAbsurd) throw zipBomb(shown);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damagedZip(shown);
  } finally {
    stream.destroy();
  }
}

function noChat(entries: ZipEntry[], shown: string): Refusal {
  const nested = entries.some(({ name }) => name.toLowerCase().endsWith('.zip'));
  if (nested) {
    return new Refusal(
      'nested_zip',
      `${shown} holds another zip instead of a chat. Unpack it and import the zip inside.`,
    );
  }
  return new Refusal(
    'no_chat_text',
    `${shown} holds no chat text. Choose the zip that WhatsApp's "Export chat" made.`,
  );
}

function severalChats(shown: string, count: number): Refusal {
  return new Refusal(
    'several_chats',
    `${shown} holds ${String(count)} chats: unpack it and import the folder.`,
    { count },
  );
}

function encrypted(shown: string): Refusal {
  return new Refusal(
    'encrypted_zip',
    `${shown} is locked with a password. Unpack it and import the text inside.`,
  );
}
