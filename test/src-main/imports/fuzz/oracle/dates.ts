import type { DateOrder } from '../../../../../src-main/imports/types.ts';
import { NOW } from '../made/when.ts';
import { isImpossible } from './fields.ts';
import { headsOf, type Head } from './heads.ts';
import type { Rule, View } from './view.ts';

const DAY = 86_400_000;
const EARLIEST = Date.UTC(2009, 0, 1);
const LATEST = NOW + 14 * 3_600_000;
const DATE_WARNINGS = ['contradicting_dates', 'weak_date_order', 'mixed_forms'];

/** A time before WhatsApp or after now is told: as a problem of its line, or by a warning. */
export const datesAreInRange: Rule = (view) =>
  view.messages.flatMap(({ line, timeLocal }) => {
    const at = Date.parse(`${timeLocal}Z`);
    if ((at >= EARLIEST && at <= LATEST) || warns(view)) return [];
    return [`line ${line} is of ${timeLocal} and nothing says so`];
  });

/** A message whose printed header survived has its true time, or the file says that its dates are not sure. */
export const survivorsKeepTheirTime: Rule = (view) => {
  const heads = headsOf(view.fuzzCase.chats);
  return view.messages.flatMap(({ line, timeLocal }) => {
    const head = heads.find(view.lines[line - 1] ?? '');
    if (head?.times.size !== 1 || head.times.has(timeLocal)) return [];
    if (view.survey.ambiguous || view.survey.problems.some((problem) => problem.line === line)) return [];
    if (warns(view) || couldBeTrue(view, head) || isUntoldYear(view, head)) return [];
    return [
      `line ${line} was ${[...head.times].join()}, is read as ${timeLocal} (${String(view.survey.dateOrder)}) and nothing says so`,
    ];
  });
};

/** A header that survived and yet begins no message: a chat in another form went into somebody's words. */
export const survivorsAreNotSwallowed: Rule = (view) => {
  const { survey, lines } = view;
  if (survey.problems.length >= 500 || warns(view)) return [];
  const heads = headsOf(view.fuzzCase.chats);
  const starts = new Set([...view.messages, ...survey.problems].map(({ line }) => line));
  const { crlfRecords } = survey.reading.shape;
  const swallowed = lines.flatMap((text, index) => {
    // After a lone LF an iPhone's header is one that somebody pasted.
    const isPasted = index > 0 && crlfRecords && !(lines[index - 1] ?? '').endsWith('\r');
    return starts.has(index + 1) || isPasted || !heads.find(text) ? [] : [index + 1];
  });
  return swallowed.length === 0
    ? []
    : [`the headers of lines ${swallowed.slice(0, 5).join(', ')} begin no message and nothing says so`];
};

function warns({ survey }: View): boolean {
  const { warnings = [] } = survey as { warnings?: { code: string }[] };
  return warnings.some(({ code }) => DATE_WARNINGS.includes(code));
}

/**
 * The one thing no reader can see: damage made headers that are valid themselves, at least two of them rule the true order
 * out, and every date of the file agrees with the order they speak for. The file is, byte for byte, a sound export of it.
 */
function couldBeTrue({ survey, messages, lines, fuzzCase }: View, head: Head): boolean {
  if (survey.dateOrder === null || survey.dateOrder === head.order || survey.problems.length > 0)
    return false;
  const jumps = messages.some(({ timeLocal }, index) => {
    const before = messages[index - 1]?.timeLocal ?? timeLocal;
    return Date.parse(`${before}Z`) - Date.parse(`${timeLocal}Z`) > DAY;
  });
  return !jumps && countLiars(messages, lines, headsOf(fuzzCase.chats, head.order), head.order) >= 2;
}

// By command-line.md a two-digit year in front is one only where an AM/PM word or a Korean notice says so; without a Korean letter nothing can.
function isUntoldYear({ survey, lines }: View, { printed, order }: Head): boolean {
  return (
    order === 'ymd' && survey.dateOrder === 'dmy' && /^\d\d\D/.test(printed) && !/[가-힣]/.test(lines.join())
  );
}

function countLiars(
  messages: View['messages'],
  lines: View['lines'],
  honest: ReturnType<typeof headsOf>,
  order: DateOrder,
): number {
  return messages.filter(({ line }) => {
    const text = lines[line - 1] ?? '';
    return !honest.find(text) && isImpossible(text, order);
  }).length;
}
