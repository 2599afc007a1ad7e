import type { ImportedFile, ReviewedFile } from '../../../../../shared/contract/imports.ts';
import type { Answer, Call } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import { formatTable } from '../../table.ts';
import { importWordsOf } from '../../import-words/words-of.ts';
import type { ImportOrder } from './order.ts';
import { describeLostLines, describeRefused } from './problems.ts';
import { describeMatch, describeReadings, type Speech } from './questions.ts';
import { shortName, writeBytes, writeOut } from './texts.ts';

/** `import … --dry-run`: what is in the files, without writing anything. */
export async function reviewFiles({ core, language }: Call, order: ImportOrder): Promise<Answer> {
  const { files, refused } = await core().client.imports.review({ ...order, messages: null });
  const speech = { words: importWordsOf(language), language };
  return {
    json: { files: [...files, ...refused.map(toUnreadFile)] },
    text: files.map((file) => describeFile(file, speech)).join('\n\n'),
    problems: describeRefused(refused, language),
    exitCode: refused.length > 0 ? 1 : 0,
  };
}

/** One reviewed file in words: what was found, how it adds up, where it would go and what is odd. */
export function describeFile(file: ReviewedFile, speech: Speech): string {
  const { words, language } = speech;
  const { rows } = words;
  const { lines, media, match } = file;
  const format = file.format === null ? words.unknown : words.formats[file.format];
  const order = file.date_order === null ? words.unknown : words.orders[file.date_order];
  const table = [
    [rows.format, format],
    [rows.dates, file.ambiguous ? words.moreReadings : `${describeSpan(file, speech)} (${order})`],
    [rows.people, describePeople(file, speech)],
    [
      rows.messages,
      file.new === null ? words.notCounted(file.count) : words.countedNew(file.count, file.new),
    ],
    [rows.lines, words.lines(lines.total, lines.in_messages, lines.in_system, lines.in_problems)],
    ...(file.ambiguous && match === null
      ? []
      : [[rows.thread, match === null ? words.newThread : describeMatch(match, speech)]]),
    ...(match === null || match.is_sure ? [] : [['', words.unsure(match)]]),
    ...(media.found + media.missing === 0
      ? []
      : [[rows.files, words.media(media.found, writeBytes(media.bytes, language), media.missing)]]),
    ...file.warnings.map(({ code, details }) => [rows.odd, words.warnings[code](details)]),
    ...describeLostLines(file.problems, words).map((line) => [rows.odd, line]),
  ];
  const head = toOneLine(file.file);
  const readings = file.ambiguous ? `\n${describeReadings(file, speech)}` : '';
  return `${head}\n${formatTable(table.map(([name = '', value = '']) => [`  ${name}`, value]))}${readings}`;
}

function describeSpan({ samples, date_order: order }: ReviewedFile, { words, language }: Speech): string {
  const messages = samples.find((sample) => sample.date_order === order)?.messages ?? [];
  const [first, last] = [messages[0], messages.at(-1)];
  if (first === undefined || last === undefined) return words.unknown;
  return words.until(writeOut(first.time_local, language), writeOut(last.time_local, language));
}

function describePeople({ authors, me }: ReviewedFile, { words, language }: Speech): string {
  const most = 10;
  const shown = authors.slice(0, most).map(({ name, messages }) => {
    const count = messages.toLocaleString(language);
    return `${shortName(name)} (${name === me ? `${words.you}, ` : ''}${count})`;
  });
  const left = authors.length - shown.length;
  return [...shown, ...(left > 0 ? [`+${String(left)}`] : [])].join(', ') || '–';
}

/** A refused file as a dry run lists it: nothing found, and why. */
function toUnreadFile({ file, refused }: ImportedFile): Partial<ReviewedFile> {
  return {
    file,
    format: null,
    date_order: null,
    ambiguous: false,
    orders_possible: [],
    authors: [],
    lines: { total: 0, in_messages: 0, in_system: 0, in_problems: 0 },
    messages: [],
    problems: [{ line: null, code: refused?.code ?? '', text: refused?.message ?? '' }],
  };
}
