import type { Dice } from '../dice.ts';
import type { MadeRecord } from '../made/make-chat.ts';
import type { TextDamage } from './types.ts';

const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
const SEPARATORS = ['/', '.', '-', ':'];
const CLOCK_WORDS = ['AM', 'PM', 'am', 'p. m.', '下午', 'blorps', 'BE', ''];

/** Damage to printed dates, the part of a file where a small change does most harm. */
export const dateDamages: Record<string, TextDamage> = {
  'other digit': byHead((head, dice) => replaceOne(head, /\p{Nd}/gu, dice, () => String(dice.between(0, 9)))),
  'more digits': byHead((head, dice) =>
    replaceOne(head, /\p{Nd}+/gu, dice, (found) => found + dice.pick(['0', '13', '0000'])),
  ),
  'swapped fields': byHead((head) => head.replace(/(\p{Nd}+)(\P{Nd}+)(\p{Nd}+)/u, '$3$2$1')),
  'other separator': byHead((head, dice) => {
    const separator = dice.pick(SEPARATORS);
    return head.replace(/(\p{Nd})[/.-]/gu, `$1${separator}`);
  }),
  'other script': byHead((head, dice) => {
    const zero = dice.pick(ZEROS);
    return head.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  }),
  'other clock word': byHead((head, dice) =>
    head.replace(/[AaPp]\.?\s?[Mm]\.?|[ء-ي]|[一-龥]+|(?= - |\])/u, ` ${dice.pick(CLOCK_WORDS)}`),
  ),
  'other end': byHead((head, dice) =>
    head.replace(/(?: - |\] |: )$/, dice.pick([' – ', '] ', ': ', ' -', '', ' - '])),
  ),
  'other year': byHead((head, dice) =>
    head.replace(/\p{Nd}{4}/u, dice.pick(['1970', '2031', '9024', '1402', '2567', '0000'])),
  ),
  'false clock': byHead((head, dice) =>
    head.replace(/\p{Nd}+(?=[:.]\p{Nd}{2})/u, dice.pick(['24', '99', '0', '12', ''])),
  ),
};

// One header, some, or all of them: a single slip and a whole re-save are different evidence.
function byHead(spoil: (head: string, dice: Dice) => string): TextDamage {
  return (bytes, { dice, chat }) => {
    const part = dice.pick([0, 0.3, 1]);
    const first = dice.pick(chat.records);
    let text = bytes.toString();
    let from = 0;
    for (const record of chat.records) {
      const at = text.indexOf(record.head, from);
      if (at < 0) continue;
      from = at + record.head.length;
      if (!isChosen(record, first, part, dice)) continue;
      const head = spoil(record.head, dice);
      text = text.slice(0, at) + head + text.slice(from);
      from = at + head.length;
    }
    return Buffer.from(text);
  };
}

function isChosen(record: MadeRecord, first: MadeRecord, part: number, dice: Dice): boolean {
  return part === 0 ? record === first : dice.chance(part);
}

function replaceOne(text: string, pattern: RegExp, dice: Dice, put: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = dice.pick(found);
  return text.slice(0, one.index) + put(one[0]) + text.slice(one.index + one[0].length);
}
