import { hasAmendments } from '../../database/amendments.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { refreshEntryPoints } from './entry-points.ts';
import { createFindTwin, type FindTwin } from './find-twin.ts';
import { createNumberOf, type NumberOf } from './number-of.ts';
import { openPartyBook, type PartyBook } from './party-book.ts';
import { createPeople, type People } from './people.ts';
import { createWork, type Work } from './work.ts';

/** What applying webhooks remembers during one transaction. */
export interface Intake {
  readonly db: Connection;
  readonly context: CoreContext;
  readonly work: Work;
  readonly numberOf: NumberOf;
  readonly findTwin: FindTwin;
  /** Ad clicks' threads whose ends Meta may have told. */
  readonly clicks: Set<number>;
  /** Whether any message was ever amended: most shops' need not be asked about one by one. */
  hasAmendments: boolean;
  /** The people of one of the shop's numbers. */
  visit(numberId: string): { book: PartyBook; people: People };
  /** Writes down what was only remembered. */
  close(): void;
}

/** Begins with nothing remembered. */
export function createIntake(db: Connection, context: CoreContext): Intake {
  const work = createWork();
  const visited = new Map<string, { book: PartyBook; people: People }>();
  return {
    db,
    context,
    work,
    numberOf: createNumberOf(db, work),
    findTwin: createFindTwin(db),
    clicks: new Set(),
    hasAmendments: hasAmendments(db),
    visit(numberId) {
      const known = visited.get(numberId);
      if (known !== undefined) return known;
      const book = openPartyBook(db, numberId);
      const made = { book, people: createPeople(db, numberId, book, work) };
      visited.set(numberId, made);
      return made;
    },
    close() {
      for (const { book, people } of visited.values()) {
        book.flush();
        people.nameThreads();
      }
      for (const thread of [...this.clicks, ...work.shifted]) refreshEntryPoints(db, thread, work);
    },
  };
}
