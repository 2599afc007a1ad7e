import { insertSighting } from '../../database/imports.ts';
import type { KnownMessageRow } from '../../database/known-messages.ts';
import { changeMessage, type ChangeReason, type MessageContent } from '../../database/message-changes.ts';
import { firstIdAt, startSlot } from '../../database/message-id.ts';
import { hasMessageKey, insertImportedMessage, markMessage } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import { hearOptOut } from '../notifications/opt-out/hear.ts';
import type { ThreadChoice } from './choose-thread.ts';
import { KnownMessages, type FoundMessage } from './known-messages.ts';
import { messageKey } from './message-key.ts';
import type { PlacedMessage } from './read-chat.ts';

/** Most messages of one printed minute that are compared together. */
const largestGroup = 2_000;

/** Writes an export's messages in file order; those that the thread already holds are noted, completed where the export says more, and not added again. */
export class ChatWriter {
  added = 0;
  alreadyThere = 0;
  skippedHours = 0;
  /** First and last instant of what is new or was confirmed, to be priced. */
  first: number | null = null;
  last: number | null = null;
  /** Instant of the export's newest message, new or not. */
  newest: number | null = null;
  readonly #db: Connection;
  readonly #thread: number;
  readonly #fileId: number;
  readonly #via: 'phone' | 'api';
  readonly #slot: number;
  readonly #known: KnownMessages | null;
  #group: PlacedMessage[] = [];
  #attachments: { message: number; name: string }[] = [];
  #order = Number.NaN;
  #nextId = 0;

  constructor(db: Connection, thread: ThreadChoice, fileId: number, via: 'phone' | 'api') {
    this.#db = db;
    this.#thread = thread.id;
    this.#fileId = fileId;
    this.#via = via;
    this.#slot = startSlot(thread.id);
    const claim = (row: KnownMessageRow): boolean =>
      row.import_file_id !== fileId && insertSighting(db, row.id, fileId);
    this.#known = thread.isNew ? null : new KnownMessages(db, thread.id, claim, { mayDiffer: true });
  }

  /** Takes the next message. In a thread that was there before, those of one minute wait for each other: `flush` ends that. */
  take(placed: PlacedMessage): void {
    if (placed.wasSkipped) this.skippedHours += 1;
    if (!placed.message.system) this.newest = Math.max(this.newest ?? placed.at, placed.at);
    if (this.#known === null) {
      this.#insert(placed);
      return;
    }
    if (this.#group[0]?.minute !== placed.minute || this.#group.length === largestGroup) this.flush();
    this.#group.push(placed);
  }

  /** Writes what still waits. */
  flush(): void {
    if (this.#known === null || this.#group.length === 0) return;
    const found = this.#known.find(this.#group);
    this.#group.forEach((placed, index) => {
      const known = found[index] ?? null;
      if (known === null) this.#insert(placed);
      else this.#note(placed, known);
    });
    this.#group = [];
  }

  /** The attachments named since the last call, with the messages that name them. */
  takeAttachments(): { message: number; name: string }[] {
    if (this.#attachments.length === 0) return this.#attachments;
    const taken = this.#attachments;
    this.#attachments = [];
    return taken;
  }

  #insert(placed: PlacedMessage): void {
    const { message, side, at, order } = placed;
    const row = {
      id: order === this.#order ? this.#nextId : firstIdAt(order) + this.#slot,
      thread_id: this.#thread,
      at,
      direction: placed.direction,
      kind: message.system ? ('system' as const) : ('text' as const),
      sent_from: this.#via,
      author: message.author,
      text: message.text,
      attachment: message.attachment,
      key: messageKey(message, side, 0),
      import_file_id: this.#fileId,
    };
    for (let ordinal = 0; !insertImportedMessage(this.#db, row);) {
      if (!hasMessageKey(this.#db, this.#thread, row.key)) row.id += 1;
      else row.key = messageKey(message, side, ++ordinal);
    }
    if (message.edited || message.instead !== null)
      markMessage(this.#db, row.id, message.edited, message.instead);
    if (row.direction === 'in') hearOptOut(this.#db, row.id, at, row.text);
    this.added += 1;
    this.#reach(at);
    this.#goOn(order, row.id, message.attachment);
  }

  #note(placed: PlacedMessage, { row, reason }: FoundMessage): void {
    if (reason !== null)
      changeMessage(
        this.#db,
        row.id,
        { importFileId: this.#fileId, reason, confirmedAt: reason === 'sent' ? placed.at : null },
        contentAfter(placed, row, reason),
      );
    if (reason === 'edited' || reason === 'media') hearOptOut(this.#db, row.id, row.at, placed.message.text);
    if (reason === 'sent') this.#reach(row.at);
    this.alreadyThere += 1;
    this.#goOn(placed.order, row.id, placed.message.attachment);
  }

  #reach(at: number): void {
    this.first = Math.min(this.first ?? at, at);
    this.last = Math.max(this.last ?? at, at);
  }

  #goOn(order: number, id: number, attachment: string | null): void {
    this.#order = order;
    this.#nextId = id + 1;
    if (attachment !== null) this.#attachments.push({ message: id, name: attachment });
  }
}

function contentAfter(
  { message }: PlacedMessage,
  row: KnownMessageRow,
  reason: ChangeReason,
): MessageContent {
  const { attachment, edited, instead, status } = row;
  const isEdited = message.edited ? 1 : edited;
  switch (reason) {
    case 'sent':
      // As it left: words may have been changed and a file added after it was noted.
      return {
        text: message.text,
        attachment: message.attachment,
        edited: isEdited,
        instead: message.instead,
        status: 'sent',
      };
    case 'deleted':
      return { text: message.text, attachment: null, edited, instead: 'deleted', status };
    case 'edited':
      return { text: message.text, attachment, edited: 1, instead, status };
    case 'media':
      return { text: message.text, attachment: message.attachment, edited: isEdited, instead: null, status };
  }
}
