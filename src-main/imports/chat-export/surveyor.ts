import { addTo, AuthorCount, AuthorTable } from './authors.ts';
import { attachmentDay } from './attachment.ts';
import { mayHoldAttachment, noticeIn, readBody, splitAuthor, unspacedAuthor } from './classify.ts';
import { DateEvidence } from './date-order.ts';
import { isGroupNotice, languageOf } from './notice.ts';
import { ProblemList } from './problem-list.ts';
import type { AuthorSplit } from './classify.ts';
import type { Header } from './header.ts';
import type { KnownFiles } from './attachment.ts';
import type { RawRecord } from './records.ts';
import type { ExportFormat } from '../types.ts';

const NOTICES_READ = 1_000;
const BODIES_LOOKED_AT = 300;
const LONGEST_NAME_PREFIX = 60;
const NO_NAME = /[<>\u200e\u200f\n\r]/;
const YEAR_FIRST_SCRIPT = /\p{Script=Hangul}/u;

/** Takes every record of pass 1 and keeps counts and evidence only. */
export class Surveyor {
  readonly evidence: DateEvidence;
  readonly table: AuthorTable;
  readonly nobody = new AuthorCount('', 'yes');
  readonly problems = new ProblemList();
  hasGroupNotice = false;
  /** Messages whose body names a file. */
  attachments = 0;
  /** Messages of the beginning in a script whose phones put the year first. */
  yearFirstBodies = 0;
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
      this.problems.report(record);
      return;
    }
    const mask = this.evidence.add(header);
    if (mask !== 0) this.problems.noteBroken(record, mask);
    if (splitAuthor(raw, this.#split)) this.#takeAuthored(record, header, mask);
    else this.#takeUnauthored(record, header, mask);
  }

  #takeAuthored(record: RawRecord, header: Header, mask: number): void {
    const { raw, lines } = record;
    const count = this.table.of(raw.slice(0, this.#split.end));
    const body = raw.slice(this.#split.bodyStart);
    const notice = noticeIn(body, header);
    if (notice !== null || count.beginning !== 'no') this.#readNotice(notice ?? raw);
    addTo(count.plain, mask, notice !== null, lines);
    const rest = sharePrefix(count, body) ? body.slice(count.prefix?.length ?? 0) : null;
    if (rest !== null) addTo(count.joined, mask, noticeIn(rest, header) !== null, lines);
    if (notice === null) this.#noteBody(rest ?? body, header);
  }

  #takeUnauthored({ raw, lines }: RawRecord, header: Header, mask: number): void {
    this.#readNotice(raw);
    const name = unspacedAuthor(raw);
    const tallies = name === null ? null : this.table.unspacedOf(name);
    if (name === null || tallies === null) addTo(this.nobody.plain, mask, true, lines);
    else addTo(tallies, mask, noticeIn(raw.slice(name.length + 1), header) !== null, lines);
  }

  #noteBody(body: string, header: Header): void {
    if (this.evidence.headers <= BODIES_LOOKED_AT && YEAR_FIRST_SCRIPT.test(body)) this.yearFirstBodies++;
    if (!mayHoldAttachment(body)) return;
    const { attachment } = readBody(body, this.#files, header);
    if (attachment === null) return;
    this.attachments++;
    const day = attachmentDay(attachment);
    if (day !== null) this.evidence.addAttachmentDay(day);
  }

  #readNotice(notice: string): void {
    if (this.#noticesRead++ >= NOTICES_READ) return;
    this.hasGroupNotice ||= isGroupNotice(notice);
    const language = languageOf(notice);
    if (language !== null) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
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
