import type { Dice } from '../dice.ts';
import type { Language } from './languages.ts';
import { printHead } from './print-head.ts';
import type { Shape } from './shapes.ts';

/** A message's body as printed (line breaks as LF) and what must be read of it. */
export interface MadeBody {
  printed: string;
  text: string;
  attachment: string | null;
  /** An iPhone marks the line of app-made media before the bracket. */
  isMarked: boolean;
}

type Maker = (dice: Dice, token: string, shape: Shape, words: Language, at: number) => MadeBody;

const LEFT = '\u200e';

/** Every kind of body the generator prints. */
export const bodyKinds = {
  plain: (dice, token, _shape, { plain }) => words(`${token} ${dice.pick(plain)}`),
  lines: (dice, token, _shape, { plain }) =>
    words(`${token} ${dice.pick(plain)}\n- 10h30\n\n${dice.pick(plain)}`),
  omitted: (_dice, _token, shape, { omitted }) =>
    shape.format === 'android' ? words(`<${omitted}>`) : words(omitted),
  empty: () => words(''),
  nothing: () => words('null'),
  marks: (_dice, token) => words(`${token} \u2068Boris\u2069 \ufeffa\u200fb`, `${token} Boris ab`),
  edited: (_dice, token, { format }) =>
    words(`${token} oui${format === 'android' ? ' ' : ` ${LEFT}`}<This message was edited>`, `${token} oui`),
  attachment: makeAttachment,
  pasted: makePasted,
} satisfies Record<string, Maker>;

/** Name of a body kind. */
export type BodyKind = keyof typeof bodyKinds;

function words(printed: string, text = printed): MadeBody {
  return { printed, text, attachment: null, isMarked: false };
}

function makeAttachment(...[dice, token, shape, { file, attached }, at]: Parameters<Maker>): MadeBody {
  const day = new Date(at).toISOString().slice(0, 10);
  if (shape.format === 'android') {
    const attachment = `IMG-${day.replaceAll('-', '')}-WA${String(dice.between(0, 9_999)).padStart(4, '0')}.jpg`;
    const text = dice.chance(0.5) ? `${token} légende` : '';
    return {
      printed: `${attachment} (${file})${text === '' ? '' : `\n${text}`}`,
      text,
      attachment,
      isMarked: false,
    };
  }
  const number = String(dice.between(1, 99_999)).padStart(8, '0');
  const time = new Date(at).toISOString().slice(11, 19).replaceAll(':', '-');
  const attachment = `${number}-PHOTO-${day}-${time}.jpg`;
  return { printed: `${LEFT}<${attached}: ${attachment}>`, text: '', attachment, isMarked: true };
}

// On an iPhone a pasted header is told by its lone LF; on Android only a header of another form stays text.
function makePasted(...[dice, token, shape, , at]: Parameters<Maker>): MadeBody {
  const { format } = shape;
  const pasted =
    format === 'android' ? '[12/03/2024 14:05:11] ' : printHead(shape, at - dice.between(0, 9) * 86_400_000);
  const printed = `${token} voilà\n${pasted}Léa: non\nfin`;
  return words(printed, printed.replace(/[\u200e\u200f]/g, ''));
}
