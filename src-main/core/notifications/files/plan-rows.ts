import { setImmediate } from 'node:timers/promises';
import type { NotificationFileRow } from '../../../../shared/contract/notifications.ts';
import { findSameEvent, listOpenOfEvent } from '../../../database/notification-events.ts';
import { findNotificationBySource, type NotificationRow } from '../../../database/notifications.ts';
import type { Connection } from '../../../database/open.ts';
import { findThreadIdentity } from '../../../database/thread-identities.ts';
import type { CoreContext } from '../../context.ts';
import { languageOf } from '../../language.ts';
import type { Problem } from '../find-problems.ts';
import { createProposer, type Proposed } from '../proposer.ts';
import { decideRow, type Decision } from './decide-row.ts';
import type { EventList, FileEvent } from './file-event.ts';
import { createCustomerFinder } from './find-customer.ts';
import { createValueFiller } from './fill-values.ts';
import { fileSentence, type FileWord } from './words.ts';

/** What taking a row in would do, and with what. */
export interface PlannedRow {
  line: number;
  reference: string | null;
  who: string;
  thread: number | null;
  threadName: string | null;
  eventAt: number | null;
  change: NotificationFileRow['change'];
  /** The notification that is there for it already. */
  row: NotificationRow | null;
  proposed: Proposed | null;
  sourceKey: string;
  /** Another one takes the place of the one that is there: it left already, or was for somebody else. */
  isAnew: boolean;
  problems: Problem[];
  /** What is said of it is nothing that the owner has to put right. */
  isNote: boolean;
}

const stretch = 20;
const notes: ReadonlySet<FileWord> = new Set([
  ...(['past', 'repeated', 'planned_already', 'nothing_planned', 'has_left'] as const),
]);

/** How long work goes on: `tell` hears how far it is (0 to 1), and `signal` gives it up. */
export interface Pace {
  tell?: (done: number) => void;
  signal?: AbortSignal | undefined;
}

/** Works out what taking a list in would do, as of now; writes nothing, and lets others have their turn. */
export async function planRows(
  context: CoreContext,
  db: Connection,
  list: EventList,
  { tell, signal }: Pace,
): Promise<PlannedRow[]> {
  const language = languageOf(context);
  const { country } = context.settings();
  const now = context.clock();
  const say = (field: string, word: FileWord): Problem => ({ field, text: fileSentence(word, language) });
  const findCustomer = createCustomerFinder(db, country);
  const propose = createProposer(context, db);
  const fill = createValueFiller(context, db, list.map);
  const seen = new Set<string>();
  const rows: PlannedRow[] = [];

  const planOne = (event: FileEvent): PlannedRow => {
    const found = findCustomer(event);
    const thread = found.thread;
    const person = thread === null ? event.who : (thread.customer ?? `#${String(thread.id)}`);
    const ownKey = event.key ?? `${event.kind}|${person}|${String(event.startsAt ?? '')}`;
    const known = findNotificationBySource(db, list.kind, ownKey);
    const isRepeated = markSeen(seen, `${event.kind}|${person}|${String(event.startsAt)}`, ownKey);
    const same =
      known !== undefined || thread === null || event.startsAt === null
        ? undefined
        : findSameEvent(db, thread.id, event.kind, event.startsAt);
    const proposed =
      thread === null || event.startsAt === null
        ? null
        : propose({
            ...{ thread: thread.id, kind: event.kind, in_window: 'ask', template: fill.template },
            parameters: fill.valuesOf(event, thread.name),
            ...{ event_at: event.startsAt, at: null, expires_at: null },
          });
    const decision: Decision = isRepeated
      ? { change: 'none', word: 'repeated' }
      : decideRow({
          event,
          found,
          known,
          same,
          proposed,
          now,
          isSamePerson: isSamePerson(db, known, thread),
        });
    const isBad = decision.isBad === true;
    return {
      ...{ line: event.line, reference: event.reference, who: event.who, eventAt: event.startsAt },
      ...{ thread: thread?.id ?? null, threadName: thread?.name ?? null, change: decision.change },
      ...{ row: known ?? null, proposed, sourceKey: ownKey, isAnew: decision.isAnew === true },
      problems: [
        ...(decision.word === undefined ? [] : [say(decision.field ?? 'event_at', decision.word)]),
        ...(isBad ? (proposed?.problems ?? []) : []),
      ],
      isNote: !isBad && (decision.word === undefined || notes.has(decision.word)),
    };
  };

  for (const [index, event] of list.events.entries()) {
    if (index % stretch === stretch - 1) {
      await setImmediate();
      signal?.throwIfAborted();
      tell?.(index / list.events.length);
    }
    rows.push(planOne(event));
  }
  rows.push(...(await planGone(db, list, rows, now, say)));
  return rows;
}

/** What of a series is not told any more, though all of it is: it is off. */
async function planGone(
  db: Connection,
  list: EventList,
  rows: readonly PlannedRow[],
  now: number,
  say: (field: string, word: FileWord) => Problem,
): Promise<PlannedRow[]> {
  const told = new Set(rows.map((row) => row.sourceKey));
  const gone: PlannedRow[] = [];
  let count = 0;
  for (const uid of list.whole) {
    count += 1;
    if (count % stretch === 0) await setImmediate();
    for (const row of listOpenOfEvent(db, uid)) {
      if (told.has(row.source_key ?? '') || (row.event_at ?? 0) <= now) continue;
      const thread = findThreadIdentity(db, row.thread_id);
      gone.push({
        ...{ line: 0, reference: uid, who: thread?.name ?? '', eventAt: row.event_at },
        ...{ thread: thread?.id ?? null, threadName: thread?.name ?? null, change: 'cancelled' as const },
        ...{ row, proposed: null, sourceKey: row.source_key ?? '', isAnew: false },
        ...{ problems: [say('event_at', 'no_longer_told')], isNote: true },
      });
    }
  }
  return gone;
}

// Two rows for one customer and moment are one, and so are two of one name.
function markSeen(seen: Set<string>, event: string, key: string): boolean {
  const isRepeated = seen.has(event) || seen.has(`key ${key}`);
  seen.add(event).add(`key ${key}`);
  return isRepeated;
}

function isSamePerson(
  db: Connection,
  known: NotificationRow | undefined,
  thread: { id: number; customer: string | null } | null,
): boolean {
  if (known === undefined || thread === null) return true;
  const shown = findThreadIdentity(db, known.thread_id)?.id;
  return shown === thread.id || known.customer === thread.customer;
}
