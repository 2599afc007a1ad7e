/** How a stretch of a message is written, as WhatsApp's signs say: `*bold*`, `_italic_`, `~struck~`, ``` `code` ```. */
export type Format = 'bold' | 'italic' | 'struck' | 'code';

/** A stretch of a text (from `start` to before `end`) and how it is written; signs that were understood are in none. */
export interface Run {
  start: number;
  end: number;
  formats: readonly Format[];
}

interface Range {
  start: number;
  end: number;
}

interface Span extends Range {
  format: Format;
  /** How many characters its sign has. */
  sign: number;
}

const signs: Readonly<Record<string, Format>> = { '*': 'bold', _: 'italic', '~': 'struck' };
const isWordly = /[\p{L}\p{N}\p{M}]/u;
/** A text of more signs than anybody writes is shown as it was typed. */
const mostSigns = 2000;

/** A text as runs of one way of writing each; signs inside `literal` ranges, which are links, are no signs. */
export function findRuns(text: string, literal: readonly Range[]): Run[] {
  const code = findCode(text, literal);
  const spans = [...code, ...findSpans(text, [...literal, ...code])].sort(
    (one, other) => one.start - other.start,
  );
  const edges = new Set([0, text.length]);
  for (const { start, end, sign } of spans)
    for (const at of [start, start + sign, end - sign, end]) edges.add(at);
  const places = [...edges].sort((one, other) => one - other);
  return places.flatMap((start, index) => {
    const end = places[index + 1];
    if (end === undefined) return [];
    const around = spans.filter((span) => span.start <= start && end <= span.end);
    const isSign = around.some((span) => end <= span.start + span.sign || start >= span.end - span.sign);
    return isSign ? [] : [{ start, end, formats: around.map(({ format }) => format) }];
  });
}

function findCode(text: string, literal: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/```(?!`)[^]+?```|(?<![`\p{L}\p{N}])`[^`\n]+`(?![`\p{L}\p{N}])/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (spans.length >= mostSigns) return [];
    if (!literal.some((range) => meets(range, span)))
      spans.push({ ...span, format: 'code', sign: match[0].startsWith('```') ? 3 : 1 });
  }
  return spans;
}

function findSpans(text: string, literal: readonly Range[]): Span[] {
  const spans: Span[] = [];
  const open = new Map<string, number>();
  let looked = 0;
  for (const match of text.matchAll(/[*_~\n]/g)) {
    const [sign] = match;
    const at = match.index;
    if (sign === '\n') open.clear();
    const format = signs[sign];
    if (format === undefined || literal.some((range) => range.start <= at && at < range.end)) continue;
    if ((looked += 1) > mostSigns) return [];
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    const start = open.get(sign);
    if (start !== undefined && start < at - 1 && !/\s/.test(before) && !isWordly.test(after)) {
      spans.push({ start, end: at + 1, format, sign: 1 });
      // What was opened inside and not closed there is no sign.
      for (const [other, place] of open) if (place >= start) open.delete(other);
    } else if (!isWordly.test(before) && !/\s/.test(after) && after !== sign) open.set(sign, at);
  }
  return spans;
}

function meets(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
