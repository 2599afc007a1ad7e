import { addTo, AuthorCount, AuthorTable } from './authors.ts';
import { attachmentDay } from './attachment.ts';
import { excerpt } from './characters.ts';
import { isNoticeBody, mayHoldAttachment, readBody, splitAuthor } from './classify.ts';
import { DateEvidence } from './date-order.ts';
import { isGroupNotice, languageOf } from './notice.ts';
import type { AuthorSplit } from './classify.ts';
import type { Header } from './header.ts';
import type { KnownFiles } from './attachment.ts';
import type { RawRecord } from './records.ts';
import type { ExportFormat, ExportProblem } from '../types.ts';

const MOST_PROBLEMS = 500;
const NOTICES_READ = 1_000;
const LONGEST_NAME_PREFIX = 60;
const NO_NAME = /[<>\u200e\u200f\n\r]/;

/** Takes every record of pass 1 and keeps counts and evidence only. */
export class Surveyor {
  readonly evidence: DateEvidence;
  readonly table: AuthorTable;
  readonly nobody = new AuthorCount('', 'yes');
  readonly problems: ExportProblem[] = [];
  /** Headers whose date is impossible, per order. */
  readonly broken: [ExportProblem[], ExportProblem[], ExportProblem[]] = [[], [], []];
  problemLines = 0;
  hasGroupNotice = false;
  readonly #files: KnownFiles;
  readonly #split: AuthorSplit = { end: -1, bodyStart: 0 };
  readonly #languages = new Map<string, number>();
  #noticesRead = 0;

  constructor(format: ExportFormat, file: string, limit: number, files: KnownFiles) {
    this.evidence = new DateEvidence(limit);
    this.table = new AuthorTable(format, file);
    this.#files = files;
  }

  /** Language most notices are written in, null when none was recognised. */
  get language(): string | null {
    return [...this.#languages].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
  }

  /** Takes one record; nothing of it is kept. */
  take(record: RawRecord): void {
    const { header, raw } = record;
    if (header === null || header.half === 'unknown') {
      this.problemLines += record.lines;
      if (raw.trim() !== '') this.#report(record, header ? 'unknown_clock_word' : 'before_first_message');
      return;
    }
    const mask = this.evidence.add(header);
    if (mask !== 0) this.#noteBroken(record, mask);
    if (splitAuthor(raw, this.#split)) this.#takeAuthored(record, header, mask);
    else {
      this.#readNotice(raw);
      addTo(this.nobody.plain, mask, true, record.lines);
    }
  }

  #takeAuthored(record: RawRecord, header: Header, mask: number): void {
    const { raw, lines } = record;
    const count = this.table.of(raw.slice(0, this.#split.end));
    const body = raw.slice(this.#split.bodyStart);
    const isNotice = isNoticeBody(body, header.format, header.markBefore);
    if (isNotice || count.beginning !== 'no') this.#readNotice(isNotice ? body : raw);
    addTo(count.plain, mask, isNotice, lines);
    const rest = sharePrefix(count, body) ? body.slice(count.prefix?.length ?? 0) : null;
    if (rest !== null) addTo(count.joined, mask, isNoticeBody(rest, header.format, header.markBefore), lines);
    if (!isNotice && mayHoldAttachment(body)) this.#noteAttachment(rest ?? body);
  }

  #noteAttachment(body: string): void {
    const { attachment } = readBody(body, this.#files);
    const day = attachment === null ? null : attachmentDay(attachment);
    if (day !== null) this.evidence.addAttachmentDay(day);
  }

  #readNotice(notice: string): void {
    if (this.#noticesRead++ >= NOTICES_READ) return;
    this.hasGroupNotice ||= isGroupNotice(notice);
    const language = languageOf(notice);
    if (language !== null) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
  }

  #noteBroken(record: RawRecord, mask: number): void {
    this.broken.forEach((problems, index) => {
      if ((mask & (1 << index)) === 0 || problems.length >= MOST_PROBLEMS) return;
      problems.push({ line: record.line, code: 'impossible_date', text: excerpt(record.raw) });
    });
  }

  #report(record: RawRecord, code: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({ line: record.line, code, text: excerpt(record.raw.trimStart()) });
  }
}

// Keeps the `X: ` every body of this author has begun with so far; false once they differ.
function sharePrefix(count: AuthorCount, body: string): boolean {
  count.records++;
  if (count.records === 1) {
    const colon = body.slice(0, LONGEST_NAME_PREFIX).indexOf(': ');
    const words = Buffer.from(body.slice(0, colon + 2)).toString();
    count.prefix = colon > 0 && !NO_NAME.test(words) ? words : null;
  } else if (count.prefix !== null && !body.startsWith(count.prefix)) {
    count.prefix = null;
  }
  return count.prefix !== null;
}
