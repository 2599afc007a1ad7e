import type { Rule } from './view.ts';

const UNWANTED = /[\0\r\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** What is delivered is clean: no CR, NUL or direction mark, no half of a character, no white space around. */
export const textsAreClean: Rule = ({ messages, survey }) => [
  ...messages.flatMap(({ line, text, author, attachment }) => [
    ...spots(line, 'text', text),
    ...spots(line, 'author', author ?? ''),
    ...spots(line, 'attachment', attachment ?? ''),
    ...(text === text.trim() ? [] : [`the text of line ${line} has white space around`]),
  ]),
  ...survey.problems.flatMap(({ line, text }) => spots(line ?? 0, 'problem', text)),
];

/** Wall times are dates that exist, in the shape all else relies on. */
export const timesAreWellFormed: Rule = ({ messages }) =>
  messages.flatMap(({ line, timeLocal }) => {
    const at = WALL_TIME.test(timeLocal) ? Date.parse(`${timeLocal}Z`) : NaN;
    const isDate = !Number.isNaN(at) && new Date(at).toISOString().startsWith(timeLocal);
    return isDate ? [] : [`line ${line} has the time ${timeLocal}`];
  });

function spots(line: number, what: string, text: string): string[] {
  if (text.isWellFormed() && !UNWANTED.test(text)) return [];
  return [`the ${what} of line ${line} is not clean: ${JSON.stringify(text.slice(0, 60))}`];
}
