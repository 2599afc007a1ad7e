import type { Dice } from '../dice.ts';
import type { TextDamage } from './types.ts';

const MARKS = ['\u200e', '\u200f', '\u202a', '\u2066', '\ufeff'];

/** Damage to whole lines and to how they end: editors, chat backups glued by hand, other systems. */
export const lineDamages: Record<string, TextDamage> = {
  'drop lines': byLine((lines, dice) => lines.filter(() => !dice.chance(0.2))),
  'double lines': byLine((lines, dice) =>
    lines.flatMap((line) => (dice.chance(0.2) ? [line, line] : [line])),
  ),
  'shuffle lines': byLine((lines, dice) => shuffled(lines, dice)),
  'move lines': byLine((lines, dice) => {
    const at = dice.between(0, lines.length);
    return [...lines.slice(at), ...lines.slice(0, at)];
  }),
  'blank lines': byLine((lines, dice) =>
    lines.flatMap((line) => (dice.chance(0.2) ? [dice.pick(['', ' ', '\r', '\u00c2\u00a0']), line] : [line])),
  ),
  'glue lines': byLine((lines, dice) => {
    const at = dice.between(0, lines.length - 1);
    return [...lines.slice(0, at), lines.slice(at, at + 2).join(''), ...lines.slice(at + 2)];
  }),
  'long line': byLine((lines, dice) => {
    const size = dice.chance(0.1) ? dice.between(990_000, 1_010_000) : dice.between(1, 30_000);
    return inserted(lines, dice, dice.pick(['x', ': ', '< ', '[1', '12/']).repeat(size / 2));
  }),
  'many lines': byLine((lines, dice) => inserted(lines, dice, 'y\n'.repeat(dice.between(1, 900)))),
  'pasted lines': byLine((lines, dice) => inserted(lines, dice, dice.pick(lines))),
  'to CRLF': byText((text) => text.replace(/\r?\n/g, '\r\n')),
  'to LF': byText((text) => text.replaceAll('\r\n', '\n')),
  'to CR': byText((text) => text.replace(/\r?\n/g, '\r')),
  'some breaks': byText((text, dice) =>
    text.replace(/\r?\n/g, (found) =>
      dice.chance(0.15) ? dice.pick(['\n', '\r\n', '\r', '\r\r\n']) : found,
    ),
  ),
  'other break': byText((text, dice) => text.replace(/\r?\n/g, dice.pick(['\u2028', '\u0085', '\v', ' ']))),
  'strip marks': byText((text) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')),
  'plain spaces': byText((text) => text.replace(/[\u202f\u00a0\u2009]/g, ' ')),
  'more marks': byText((text, dice) =>
    text.replace(/./gu, (letter) => (dice.chance(0.01) ? dice.pick(MARKS) + letter : letter)),
  ),
};

// Latin-1 keeps every byte as it is, whatever the text's encoding.
function byLine(spoil: (lines: string[], dice: Dice) => string[]): TextDamage {
  return (bytes, { dice }) =>
    Buffer.from(spoil(bytes.toString('latin1').split('\n'), dice).join('\n'), 'latin1');
}

function byText(spoil: (text: string, dice: Dice) => string): TextDamage {
  return (bytes, { dice }) => Buffer.from(spoil(bytes.toString(), dice));
}

function inserted(lines: string[], dice: Dice, line: string): string[] {
  const at = dice.between(0, lines.length);
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

function shuffled(lines: string[], dice: Dice): string[] {
  const rest = [...lines];
  return lines.flatMap(() => rest.splice(dice.between(0, rest.length - 1), 1));
}
