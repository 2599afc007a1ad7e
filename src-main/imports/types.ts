/** Reading order of the three date fields of a header. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Which app wrote the export; `ios_old` has no brackets (2016 and before). */
export type ExportFormat = 'ios' | 'android' | 'ios_old';

/** A file that the export brings beside the chat text; `size` in bytes. */
export interface ExportAttachment {
  readonly size: number;
  /** Opens its bytes; reading them throws a Refusal when they are damaged, locked or packed absurdly tight. */
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** One chat text that can be read several times, from a zip or bare; `close` must be called. */
export interface ExportSource {
  /** Name to show, e.g. `WhatsApp Chat.zip/_chat.txt`. */
  readonly file: string;
  /** Chat title as the file name tells it, null when it tells none. */
  readonly title: string | null;
  /** Base names of the other files of the zip (NFC), null for a bare text. */
  readonly entries: readonly string[] | null;
  /** Newest time inside the zip in ms UTC, an upper bound of every message; null when unknown. */
  readonly latest: number | null;
  /** Bytes of the text when expanded, 0 when unknown. */
  readonly size: number;
  /** Opens the bytes from the start; throws a Refusal. */
  open(): Promise<AsyncIterable<Uint8Array>>;
  /** The file that a message names, by its base name alone; null when the export does not bring it. */
  attachment(name: string): Promise<ExportAttachment | null>;
  close(): Promise<void>;
}

/** Something in the owner's file that could not be read: 1-based line (null for `more_problems`), snake_case code, short excerpt. */
export interface ExportProblem {
  line: number | null;
  code: string;
  text: string;
}

/** Something odd about a whole export that loses nothing; `text` is one English sentence, `details` what it says in numbers. */
export interface ExportWarning {
  code:
    | 'probably_cut'
    | 'contradicting_dates'
    | 'weak_date_order'
    | 'skipped_hours'
    | 'media_missing'
    | 'no_messages';
  text: string;
  details: Record<string, string | number>;
}

/** One message or notice; `timeLocal` is the phone's wall clock `YYYY-MM-DDTHH:MM:SS`, `line` its first line. */
export interface ExportedMessage {
  line: number;
  timeLocal: string;
  author: string | null;
  text: string;
  attachment: string | null;
  system: boolean;
  /** The phone wrote that the text was changed after sending. */
  edited: boolean;
  /** What stands there instead of words: media or other content left out of the export (Android's `null` and empty bodies too), a deleted message; null for anything else. */
  instead: 'omitted' | 'deleted' | null;
}
