import type { Dice } from '../dice.ts';
import { languages, type Language } from './languages.ts';
import { bodyKinds, type BodyKind } from './make-body.ts';
import { colonPerson, people, shop, type Person } from './people.ts';
import { printHead } from './print-head.ts';
import type { Shape } from './shapes.ts';
import { pickTimes } from './when.ts';

/** One record of a made export: as printed (line breaks inside as LF, none at the end) and what must be read. */
export interface MadeRecord {
  /** The printed date and time up to the author, without a mark before it. */
  head: string;
  printed: string;
  timeLocal: string;
  author: string | null;
  text: string;
  attachment: string | null;
  system: boolean;
}

/** A made chat and its shape. */
export interface MadeChat {
  shape: Shape;
  /** What the phone would call the chat. */
  title: string;
  records: MadeRecord[];
  kinds: BodyKind[];
}

const KINDS = Object.keys(bodyKinds) as BodyKind[];
const LEFT = '\u200e';

/** A chat of a shape as a phone would export it: one to a few hundred records, two people or a group. */
export function makeChat(dice: Dice, shape: Shape): MadeChat {
  const words: Language = languages[shape.language];
  const isGroup = dice.chance(0.25);
  const times = pickTimes(dice, pickCount(dice), shape.years ?? [2013, 2026], shape.format !== 'android');
  const others = castPeople(dice, isGroup, times.length);
  const title = isGroup ? 'Market Traders' : (others[0] ?? shop).name;
  const slot = isGroup ? title : (others[0] ?? shop).printed;
  const kinds: BodyKind[] = [];
  const records = times.map((at, index): MadeRecord => {
    const isNotice = (index === 0 && dice.chance(0.7)) || (index > 0 && dice.chance(0.04));
    if (isNotice) return makeNotice(shape, at, slot, words.notice);
    const kind = dice.chance(0.5) ? 'plain' : dice.pick(KINDS);
    kinds.push(kind);
    // Three messages at least, so that a name with a colon in it is known as one.
    const author = others[0] === colonPerson && index % 2 === 1 ? colonPerson : dice.pick([shop, ...others]);
    return makeMessage(dice, shape, at, author, kind, `#${dice.between(0, 0xffffff).toString(36)}`);
  });
  return { shape, title, records, kinds };
}

function pickCount(dice: Dice): number {
  if (dice.chance(0.02)) return dice.between(100, 500);
  return dice.chance(0.3) ? dice.between(1, 3) : dice.between(4, 14);
}

function castPeople(dice: Dice, isGroup: boolean, count: number): Person[] {
  if (!isGroup && count > 12 && dice.chance(0.3)) return [colonPerson];
  return Array.from({ length: isGroup ? dice.between(2, 4) : 1 }, () => dice.pick(people));
}

function makeMessage(
  dice: Dice,
  shape: Shape,
  at: number,
  author: Person,
  kind: BodyKind,
  token: string,
): MadeRecord {
  const body = bodyKinds[kind](dice, token, shape, languages[shape.language], at);
  const head = printHead(shape, at);
  return {
    head,
    printed: `${body.isMarked ? LEFT : ''}${head}${author.printed}: ${body.printed}`,
    timeLocal: wallTime(at),
    author: author.name,
    text: body.text,
    attachment: body.attachment,
    system: false,
  };
}

function makeNotice(shape: Shape, at: number, slot: string, notice: string): MadeRecord {
  const head = printHead(shape, at);
  return {
    head,
    printed: shape.format === 'android' ? `${head}${notice}` : `${head}${slot}: ${LEFT}${notice}`,
    timeLocal: wallTime(at),
    author: null,
    text: notice,
    attachment: null,
    system: true,
  };
}

function wallTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
