/** How a column writes its decimals; null when its cells can be read either way. */
export type DecimalMark = '.' | ',' | null;

/** An amount as a cell has it: micros, below zero for a minus, parentheses or a credit; the currency's sign or code beside it. */
export interface CellAmount {
  micros: number;
  label: string;
}

const longest = 60;
const shape =
  /^(?<open>\(?)(?<sign>[-+]?)(?<before>[\p{L}\p{Sc}]{0,5}?)(?<inner>[-+]?)(?<digits>\d[\d.,']*|[.,]\d+)(?<after>[\p{L}\p{Sc}]{0,5}?)(?<end>[-)]?)$/u;
const threes = /^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*$/;
const indian = /^\d{1,2}(?:,\d{2})*,\d{3}$/;

/** What a column of amounts shows of itself, one cell after another. */
export interface AmountSurvey {
  see(cell: string): void;
  /** Null when no cell shows its decimal mark, or they differ. */
  mark(): DecimalMark;
  /** Whether more of them are below zero than above. */
  isNegative(): boolean;
}

/** Looks at a column's cells; what repeats itself costs little. */
export function surveyAmounts(): AmountSurvey {
  const known = new Map<string, { mark: DecimalMark; sign: number }>();
  const shown = new Set<DecimalMark>();
  let signs = 0;
  return {
    see(cell) {
      let one = known.get(cell);
      if (one === undefined) {
        one = lookAt(cell);
        if (known.size < 10_000) known.set(cell, one);
      }
      if (one.mark !== null) shown.add(one.mark);
      signs += one.sign;
    },
    mark() {
      const [only = null] = shown;
      return shown.size === 1 ? only : null;
    },
    isNegative: () => signs < 0,
  };
}

function lookAt(cell: string): { mark: DecimalMark; sign: number } {
  const parts = cell === '' ? null : partsOf(cell);
  if (parts === null) return { mark: null, sign: 0 };
  const isNothing = !/[1-9]/.test(parts.digits);
  return { mark: markOf(parts.digits), sign: isNothing ? 0 : parts.isNegative ? -1 : 1 };
}

/** The amount of a cell; null when it is none, or could be two, as "1,234" where no other cell of the column shows its decimals. */
export function readCellAmount(cell: string, mark: DecimalMark): CellAmount | null {
  if (cell.length > longest) return null;
  const scientific = /^\s*[-+]?\d+(?:\.\d+)?e[-+]?\d{1,2}\s*$/i.test(cell) ? Number(cell) : Number.NaN;
  const parts = partsOf(Number.isNaN(scientific) ? cell : scientific.toFixed(7));
  if (parts === null) return null;
  const micros = toMicros(parts.digits, mark);
  if (micros === null) return null;
  const isCredit = /^cr\.?$/i.test(parts.label);
  return {
    micros: parts.isNegative !== isCredit && micros !== 0 ? -micros : micros,
    label: isCredit ? '' : parts.label,
  };
}

interface Parts {
  digits: string;
  isNegative: boolean;
  label: string;
}

function partsOf(cell: string): Parts | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[−–‒﹣]/g, '-')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\b(rs|rp|kr|fr|dr|cr)\.(?=\s|\d|$)/gi, '$1')
    .replace(/(\d)[\s\p{Z}]+(?=\d)/gu, "$1'")
    .replace(/[\s\p{Z}\p{Cf}]+/gu, '');
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return null;
  const { open = '', sign = '', before = '', inner = '', digits = '', after = '', end = '' } = groups;
  if ((open === '(') !== (end === ')')) return null;
  const isNegative = [sign, inner, end].includes('-') || open === '(';
  return { digits, isNegative, label: (before + after).replace(/^dr$/i, '') };
}

// What a number shows of its decimal mark by itself.
function markOf(digits: string): DecimalMark {
  const marks = digits.replaceAll(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return null;
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last as '.' | ',';
  if (marks.length > 1) return other;
  return isOpen(digits) ? null : (last as '.' | ',');
}

/** "1.234" and "12,500" can be read both ways; "0.234", "1234.567" and "1'234,567" only one. */
function isOpen(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

function toMicros(digits: string, mark: DecimalMark): number | null {
  const decimal = markOf(digits) ?? (/[.,]/.test(digits) ? mark : '.');
  if (decimal === null) return null;
  const at = digits.lastIndexOf(decimal);
  const [whole, fraction] = at === -1 ? [digits, ''] : [digits.slice(0, at), digits.slice(at + 1)];
  if (!/^\d*$/.test(fraction) || !(/^\d*$/.test(whole) || threes.test(whole) || indian.test(whole)))
    return null;
  const more = Number((fraction[6] ?? '0') >= '5');
  const micros = Number(whole.replaceAll(/\D/g, '') + fraction.slice(0, 6).padEnd(6, '0')) + more;
  return Number.isSafeInteger(micros) && micros < 1e15 ? micros : null;
}
