import path from 'node:path';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';

const cut = '[cut]';
const root = path.resolve(import.meta.dirname, '../..');
const roots = [root, pathToFileURL(root).href];

/** A stack frame ends with its place; quotes have no business in one. */
const frame = /^ {4}at [^"'`]*(?::\d+:\d+|<anonymous>|native|index \d+)\)?$/;
const ownSource = String.raw`(?:${roots.map(escape).join('|')})(?:\.unpacked)?[\\/](?:src-main|shared|build|node_modules)[\\/][\w@.+\\/-]+(?::\d+)*`;
const quotedSource = new RegExp(String.raw`(["'\x60])(${ownSource})\1`, 'g');

/** Marks of one kind: a name may hold its own, so everything from the first to the last is taken as quoted. */
const kinds = ['"', '`', "'‘’‚‛", '“”„‟', '«»', '‹›'].map((marks) => {
  const harmless = String.raw`(?:[^${marks}]{0,2}|(?:ERR|SQLITE)_[A-Z_]+|${Object.keys(constants.errno).join('|')})`;
  const one = `[${marks}]${harmless}[${marks}]`;
  return {
    // An apostrophe within a word quotes nothing.
    mark: new RegExp(
      marks.includes("'") ? String.raw`(?<!\p{L})[${marks}]|[${marks}](?!\p{L})` : `[${marks}]`,
      'gu',
    ),
    harmless: new RegExp(`^${one}(?:,? (?:or |and )?${one})*$`),
  };
});

/** What is private without quotes: paths, what V8 could not convert, telephone numbers, tokens; `kept` is not. */
const unquoted = new RegExp(
  [
    String.raw`(?<kept>${ownSource}|^[A-Z][A-Za-z ]* ended: [a-z-]+ \(-?\d+\)$)`,
    String.raw`(?<=^|[\s(=])(?:file:\/\/)?(?:\/(?=\S)|\\\\|[A-Za-z]:[\\/])[^\n]*?(?= E[A-Z]{3,}\b|$)`,
    String.raw`(?<=^SyntaxError: Cannot convert )[^]*?(?= to an? )|(?<= specified: )[^]*`,
    String.raw`\+?\(?\p{Nd}(?:[ \t\u00a0\u202f().-]{0,3}\p{Nd}){6,}`,
    String.raw`(?<run>[\w+/=~-]{16,})`,
  ].join('|'),
  'gmu',
);

/**
 * Takes out of an error's text what may be a customer's: what is quoted (messages of V8 and the system quote the text
 * and the file they failed on), paths other than our own sources, telephone numbers, tokens. Stack frames stay.
 */
export function cutPrivate(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  while (end > 1 && isFrame(lines[end - 1] ?? '')) end -= 1;
  const message = cutQuoted(lines.slice(0, end).join('\n').replace(quotedSource, '$2'));
  return [cutUnquoted(message), ...lines.slice(end)].join('\n');
}

function isFrame(line: string): boolean {
  return frame.test(roots.reduce((rest, each) => rest.replaceAll(each, ''), line));
}

function cutQuoted(text: string): string {
  const spans = kinds
    .flatMap(({ mark, harmless }) => {
      const [from, to] = spanOf(
        text,
        [...text.matchAll(mark)].map(({ index }) => index),
      );
      return harmless.test(text.slice(from, to)) ? [] : [{ from, to }];
    })
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  let result = '';
  let done = 0;
  for (const { from, to } of spans) {
    if (from >= done) result += text.slice(done, from) + cut;
    done = Math.max(done, to);
  }
  return result + text.slice(done);
}

/** From the first mark to behind the last, or to the end when the last one opens what nothing closes. */
function spanOf(text: string, marks: readonly number[]): [number, number] {
  const [first, last] = [marks.at(0), marks.at(-1)];
  if (first === undefined || last === undefined) return [0, 0];
  const opens =
    /(?:^|[^\p{L}\p{N}])$/u.test(text.slice(0, last)) && /^[\p{L}\p{N}/\\]/u.test(text.slice(last + 1));
  if (opens) return [first, text.length];
  return first === last ? [0, 0] : [first, last + 1];
}

function cutUnquoted(text: string): string {
  return text.replace(unquoted, (match, ...rest) => {
    const { kept, run } = rest.at(-1) as { kept?: string; run?: string };
    return kept !== undefined || (run !== undefined && !isToken(run)) ? match : cut;
  });
}

function isToken(run: string): boolean {
  const hasBoth = /[a-z]/.test(run) && /[A-Z]/.test(run);
  return /\d/.test(run) ? /[a-z]/i.test(run) : run.length >= 40 && hasBoth;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
