const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const gap = String.raw`[\s_.,-]*`;
const patterns: readonly [RegExp, (groups: readonly string[]) => readonly [string, string, string]][] = [
  [/(?<!\d)(20\d{2})[-_/.]?(\d{2})[-_/.]?(\d{2})(?!\d)/g, ([y = '', m = '', d = '']) => [y, m, d]],
  [
    new RegExp(String.raw`(?<![a-z])${month}${gap}(\d{1,2})(?:st|nd|rd|th)?(?!\d)${gap}(20\d{2})(?!\d)`, 'g'),
    ([m = '', d = '', y = '']) => [y, numberOf(m), d],
  ],
  [
    new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?${gap}(?:of )?${month}${gap}(20\d{2})(?!\d)`, 'g'),
    ([d = '', m = '', y = '']) => [y, numberOf(m), d],
  ],
  [
    new RegExp(String.raw`(?<![a-z]|\d[\s_.,-]?)${month}${gap}(20\d{2})(?!\d)`, 'g'),
    ([m = '', y = '']) => [y, numberOf(m), '1'],
  ],
  [/(?<!\d)(20\d{2})[-_](\d{2})(?![-_/.]?\d)/g, ([y = '', m = '']) => [y, m, '1']],
];

/** The day from which a card applies, as its notes or else its names say it; null when they do not, or say several. */
export function findEffective(notes: readonly string[], names: readonly string[]): string | null {
  const said = notes.flatMap((note) =>
    note
      .split(/effective/i)
      .slice(1)
      .flatMap((text) => datesIn(text).slice(0, 1)),
  );
  if (said.length > 0) return onlyOne(said);
  const plain = notes.filter((note) => !/updated|published|generated|exported|download|as of/i.test(note));
  return onlyOne(plain.flatMap(datesIn).filter(isFirst)) ?? onlyOne(names.flatMap(datesIn).filter(isFirst));
}

/** Whether a text is a day that exists and on which Meta had a price, such as 2026-10-01. */
export function isEffective(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '2018-08-01' || text > '2099-12-31') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The days that a text names, in its order. */
function datesIn(text: string): string[] {
  const plain = text.toLowerCase();
  return patterns
    .flatMap(([pattern, order]) =>
      [...plain.matchAll(pattern)].map((found) => {
        const [year, monthText, day] = order(found.slice(1));
        return { at: found.index, date: `${year}-${monthText.padStart(2, '0')}-${day.padStart(2, '0')}` };
      }),
    )
    .filter(({ date }) => isEffective(date))
    .sort((one, other) => one.at - other.at)
    .map(({ date }) => date);
}

// A file is often named after the day of its download; Meta's cards begin with a month.
function isFirst(date: string): boolean {
  return date.endsWith('-01');
}

function onlyOne(dates: readonly string[]): string | null {
  const [only = null] = dates;
  return dates.every((date) => date === only) ? only : null;
}

function numberOf(name: string): string {
  return String(months.indexOf(name) + 1);
}
