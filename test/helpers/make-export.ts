import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Shape of a made export; defaults: Android, French, 24 h, day first. */
export interface MakeOptions {
  format?: 'ios' | 'android';
  language?: 'en' | 'fr';
  clock?: 12 | 24;
  order?: 'dmy' | 'mdy';
  shop?: string;
  customer?: string;
  /** First wall time, `YYYY-MM-DDTHH:MM:SS`. */
  start?: string;
  seed?: number;
}

/** One message to print; `notice` has no author, `attachment` is a file name. */
export interface MadeMessage {
  time: string;
  author: string | null;
  text: string;
  attachment?: string;
}

type Settled = Required<MakeOptions>;

const WORDS = {
  fr: {
    notice:
      'Les messages et les appels sont chiffrés de bout en bout. Seules les personnes de cette discussion peuvent les lire, les écouter ou les partager.',
    code: 'Votre code de sécurité avec ce contact a changé. Appuyez pour en savoir plus.',
    file: 'fichier joint',
    attached: 'pièce jointe ',
    asks: [
      'Bonjour, avez-vous encore de la place samedi ?',
      'C’est combien pour 12 personnes ?',
      'Merci beaucoup 😊',
      'Je passe vers 14:30, d’accord ?',
      'Vous livrez aussi ?',
      'Oui parfait',
    ],
    answers: [
      'Bonjour ! Oui, il me reste 10 h 30 et 14 h.',
      'Cela fait 65 €, acompte de 20 € à la commande.',
      'Avec plaisir, à samedi !',
      'Nous sommes ouverts de 9:00 à 19:00.',
      'C’est noté.',
      'Votre commande est prête',
    ],
    lines: [
      'Voici la liste :\n- 10h30\n- 14h00',
      'Deux choses\n\nDites-moi ce qui vous arrange',
      'Adresse : 3 rue des Lilas\n75011 Paris',
    ],
  },
  en: {
    notice:
      'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.',
    code: 'Your security code with this contact changed. Tap to learn more.',
    file: 'file attached',
    attached: 'attached',
    asks: [
      'Hi, do you still have the blue one?',
      'How much for 12 people?',
      'Thanks a lot 😊',
      'I will come around 2:30, ok?',
      'Do you deliver?',
      'Yes, perfect',
    ],
    answers: [
      'Hello! Yes, two are left.',
      'That is 65 in total, 20 on order.',
      'With pleasure, see you Saturday!',
      'We are open from 9:00 to 19:00.',
      'Noted.',
      'Your order is ready',
    ],
    lines: [
      'Here is the list:\n- 10:30\n- 14:00',
      'Two things\n\nTell me what suits you',
      'Address: 3 Lilac Street\nLondon',
    ],
  },
} as const;

/** A shop's chat of `count` messages: bursts on both sides, 7 % attachments, 8 % of several lines, a few notices. */
export function* shopChat(count: number, options: MakeOptions = {}): Generator<MadeMessage> {
  const settled = settle(options);
  const words = WORDS[settled.language];
  const random = randomFrom(settled.seed);
  let at = Date.parse(`${settled.start}Z`);
  let shopSpeaks = false;
  for (let index = 0; index < count; index++) {
    if (random() < 0.45) shopSpeaks = !shopSpeaks;
    at += Math.floor(random() < 0.02 ? random() * 7_200_000 : random() * 120_000);
    const time = new Date(at).toISOString().slice(0, 19);
    if (index === 0 || random() < 0.001) {
      yield { time, author: null, text: index === 0 ? words.notice : words.code };
      continue;
    }
    const author = shopSpeaks ? settled.shop : settled.customer;
    const kind = random();
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    if (kind < 0.07) yield { time, author, text: '', attachment: mediaName(time, index, settled.format) };
    else if (kind < 0.15) yield { time, author, text: pick<string>(words.lines) };
    else yield { time, author, text: `${pick<string>(shopSpeaks ? words.answers : words.asks)} #${index}` };
  }
}

/** Prints one message as a phone would, its record end included. */
export function printMessage(message: MadeMessage, options: MakeOptions = {}): string {
  const settled = settle(options);
  const words = WORDS[settled.language];
  const head = `${printDate(message.time, settled)}${settled.format === 'ios' && settled.language === 'fr' ? ' ' : ', '}${printTime(message.time, settled)}`;
  if (settled.format === 'android') {
    if (message.author === null) return `${head} - ${message.text}\n`;
    const body = message.attachment
      ? `${message.attachment} (${words.file})${message.text === '' ? '' : `\n${message.text}`}`
      : message.text;
    return `${head} - ${message.author}: ${body}\n`;
  }
  if (message.author === null) return `[${head}] ${settled.customer}: \u200e${message.text}\r\n`;
  if (!message.attachment) return `[${head}] ${message.author}: ${message.text}\r\n`;
  return `\u200e[${head}] ${message.author}: ${message.text}\u200e<${words.attached}: ${message.attachment}>\r\n`;
}

/** The text of an export of given messages, or of `messages` made ones. */
export function makeExport(options: MakeOptions & { messages: number | readonly MadeMessage[] }): string {
  const { messages } = options;
  const list = typeof messages === 'number' ? shopChat(messages, options) : messages;
  return Array.from(list, (message) => printMessage(message, options)).join('');
}

/** Streams an export of `count` made messages to `path`. */
export async function writeExportFile(path: string, count: number, options: MakeOptions = {}): Promise<void> {
  const file = createWriteStream(path);
  let part = '';
  for (const message of shopChat(count, options)) {
    part += printMessage(message, options);
    if (part.length < 1_000_000) continue;
    if (!file.write(part)) await once(file, 'drain');
    part = '';
  }
  file.end(part);
  await once(file, 'finish');
}

/** A file of a made zip; `mode` carries the type bits, e.g. 0o120777 for a link. */
export interface MadeEntry {
  name: string;
  data: string | Uint8Array;
  time?: Date;
  mode?: number;
}

/** Writes a zip of the entries to `path`. */
export async function makeZip(path: string, entries: readonly MadeEntry[]): Promise<void> {
  const zip = new ZipFile();
  for (const { name, data, time, mode } of entries) {
    zip.addBuffer(Buffer.from(data), name, {
      mtime: time ?? new Date('2026-11-20T12:00:00Z'),
      ...(mode === undefined ? {} : { mode }),
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

function settle(options: MakeOptions): Settled {
  const language = options.language ?? 'fr';
  return {
    format: 'android',
    clock: 24,
    order: 'dmy',
    start: '2024-03-02T09:02:00',
    seed: 1,
    shop: language === 'fr' ? 'Salon Éclat' : 'Second Life Furniture',
    customer: language === 'fr' ? 'Nadia Coiffure' : 'Jordan',
    ...options,
    language,
  };
}

function printDate(time: string, { order, clock }: Settled): string {
  const [year = '', month = '', day = ''] = time.slice(0, 10).split('-');
  if (order === 'mdy') return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
  return clock === 12 ? `${day}/${month}/${year.slice(2)}` : `${day}/${month}/${year}`;
}

function printTime(time: string, { clock, format, order }: Settled): string {
  const seconds = format === 'ios' ? time.slice(16) : '';
  const hour = Number(time.slice(11, 13));
  if (clock === 24) return `${time.slice(11, 16)}${seconds}`;
  const half = order === 'mdy' ? (hour < 12 ? 'AM' : 'PM') : hour < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}:${time.slice(14, 16)}${seconds}\u202f${half}`;
}

function mediaName(time: string, index: number, format: 'ios' | 'android'): string {
  const day = time.slice(0, 10);
  if (format === 'ios')
    return `${String(index).padStart(8, '0')}-PHOTO-${day}-${time.slice(11).replaceAll(':', '-')}.jpg`;
  return `IMG-${day.replaceAll('-', '')}-WA${String(index % 10_000).padStart(4, '0')}.jpg`;
}

// mulberry32: the same chat for the same seed, everywhere.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
