import { readSearchText, type TypedNumber } from '../../shared/search/search-text.ts';

/**
 * Turns any text into an FTS5 query that looks for all its words, the last one as a beginning; null when it has none. A phone number is
 * found however it is written; `code` is the country's code where none was typed.
 */
export function toSearchQuery(text: string, code: string | null = null): string | null {
  const parts = readSearchText(text);
  if (parts.length === 0) return null;
  return parts
    .map((part, index) => {
      const end = index === parts.length - 1 ? '*' : '';
      if ('word' in part) return `"${part.word}"${end}`;
      const ways = waysToWrite(part.number, code).map((groups) => `"${groups.join(' ')}"${end}`);
      return `(${ways.join(' OR ')})`;
    })
    .join(' AND ');
}

/** The ways in which people group a number's digits, each once; the index holds every group as a word. */
export function waysToWrite(number: TypedNumber, shopCode: string | null): string[][] {
  const { groups, national } = number;
  const code = number.code ?? shopCode;
  const ways = [
    [...groups],
    ...(number.code === null ? [] : afterCode(groups, number.code)),
    [national],
    [`0${national}`],
    ...(code === null ? [] : [[`${code}${national}`], [`00${code}${national}`]]),
    grouped(national, national.length % 2 === 0 ? [2, 2, 2, 2, 2] : [1, 2, 2, 2, 2]),
    grouped(national, [3, 3, 3]),
    grouped(national, [3, 3, 4]),
    grouped(`0${national}`, [2, 2, 2, 2, 2]),
    grouped(`0${national}`, [4, 3, 3]),
    grouped(`0${national}`, [5, 6]),
    grouped(`0${national}`, [4, 7]),
    grouped(`0${national}`, [3, 4, 4]),
  ];
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()].filter((way) => way.length > 0);
}

// Typed with its country, it may stand without: "+33 6 12" for "6 12".
function afterCode([first = '', ...rest]: readonly string[], code: string): string[][] {
  return first.replace(/^00/, '') === code && rest.length > 0 ? [rest] : [];
}

function grouped(digits: string, sizes: readonly number[]): string[] {
  const groups: string[] = [];
  let left = digits;
  for (const size of sizes) {
    if (left === '') break;
    groups.push(left.slice(0, size));
    left = left.slice(size);
  }
  if (left !== '') groups.push(`${groups.pop() ?? ''}${left}`);
  return groups;
}
