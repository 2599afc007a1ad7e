import { damageNames, textDamages, WHOLE, zipDamages } from '../damage/damages.ts';
import { rollDice, type Dice } from '../dice.ts';
import { makeChat, type MadeChat } from './make-chat.ts';
import { packZip, type PackedFile } from './pack-zip.ts';
import { printChat } from './print-chat.ts';
import { shapes, type Shape } from './shapes.ts';
import { NOW } from './when.ts';

/** One file to read, and all that is known of it. */
export interface FuzzCase {
  seed: number;
  number: number;
  /** How it was spoilt, in turn; empty when it was not. */
  damages: string[];
  fileName: string;
  bytes: Buffer;
  /** The chats in it; the first one gave the file its form. */
  chats: MadeChat[];
}

const MOST_DAMAGES = 3;

/** Case `number` of a run: shapes follow each other, then damages, so that all pairs come in the first `pairs` cases. */
export function buildCase(seed: number, number: number): FuzzCase {
  const dice = rollDice(seed, number);
  const shape = at(shapes, number);
  const damage = at(damageNames, Math.floor(number / shapes.length));
  const chats: MadeChat[] = [];
  const text = printSome(dice, shape, chats);
  const [chat] = chats;
  if (!chat) throw new Error('There is a chat in every case.');
  const damages = pickDamages(dice, damage);
  const another = (isTwin: boolean): Buffer =>
    printSome(dice, isTwin ? twinOf(dice, shape) : dice.pick(shapes), chats);
  const spoilt = damages.reduce(
    (bytes, name) => textDamages[name]?.(bytes, { dice, chat, another }) ?? bytes,
    text,
  );
  const isZip = Object.hasOwn(zipDamages, damage) || dice.chance(0.1);
  const stem = shape.format === 'android' ? 'WhatsApp Chat with' : 'WhatsApp Chat -';
  const fileName = `${stem} ${chat.title.replace(/[/"]/g, '_')}.${isZip ? 'zip' : 'txt'}`;
  const bytes = isZip ? pack(dice, chat, fileName, spoilt, damages) : spoilt;
  return { seed, number, damages, fileName, bytes, chats };
}

/** How many cases hold every shape with every damage. */
export const pairs = shapes.length * damageNames.length;

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}

function pickDamages(dice: Dice, first: string): string[] {
  if (first === WHOLE) return [];
  const damages = [first];
  while (damages.length < MOST_DAMAGES && dice.chance(0.25))
    damages.push(dice.pick(Object.keys(textDamages)));
  return damages;
}

function printSome(dice: Dice, shape: Shape, chats: MadeChat[]): Buffer {
  const chat = makeChat(dice, shape);
  chats.push(chat);
  return Buffer.from(
    printChat(shape, chat.records, { isResaved: dice.chance(0.1), endsWithBreak: dice.chance(0.8) }),
  );
}

// Another order in the same form: what makes day and month change places without a sign.
function twinOf(dice: Dice, shape: Shape): Shape {
  const form = shape.head.replace(/[dmy]/gi, 'x');
  const twins = shapes.filter(
    (other) => other.order !== shape.order && other.head.replace(/[dmy]/gi, 'x') === form,
  );
  return dice.pick(twins.length > 0 ? twins : shapes);
}

function pack(dice: Dice, chat: MadeChat, fileName: string, text: Buffer, damages: string[]): Buffer {
  const last = chat.records.reduce((latest, { timeLocal }) => (timeLocal > latest ? timeLocal : latest), '');
  const time = Math.min(NOW, Date.parse(`${last}Z`) + dice.between(0, 86_400_000));
  const name = chat.shape.format === 'android' ? fileName.replace(/zip$/, 'txt') : '_chat.txt';
  const media = chat.records.flatMap(({ attachment }) => attachment ?? []);
  const files = [
    { name, data: text, time },
    ...[...new Set(media)].map((attachment) => ({
      name: attachment,
      data: Buffer.from('jpg'),
      time,
      method: 0 as const,
    })),
  ];
  const spoilers = damages.flatMap((damage) => zipDamages[damage] ?? []);
  const packed = spoilers.reduce<PackedFile[]>(
    (list, { files: spoil }) => spoil?.(list, dice) ?? list,
    files,
  );
  return spoilers.reduce((zip, { bytes: spoil }) => spoil?.(zip, dice) ?? zip, packZip(packed));
}
