import { randomBytes } from 'node:crypto';

/** What a ticket stands for: a stored file of a message, or a backup, which is handed out once; and the name it is saved by. */
export type Ticketed = { name: string } & ({ mediaId: number } | { file: string });

/** Short-lived names for single files, unguessable, given to one connection and gone with it. They live in memory only. */
export interface Tickets {
  /** A fresh ticket for the connection `holder`. */
  issue(holder: object, file: Ticketed): string;
  /** What a ticket stands for, null when it is unknown, too old or of a connection that has ended. */
  resolve(ticket: string): Ticketed | null;
  /** The connection has ended. */
  drop(holder: object): void;
}

/** How long a ticket is good for, in ms: a long voice message, heard with a pause. */
export const ticketLife = 10 * 60_000;

/** How many tickets a connection has at once; the eldest go first. */
export const mostTickets = 1_000;

interface Issued {
  file: Ticketed;
  holder: object;
  until: number;
}

/** An empty book of tickets; `clock` is any steady clock in ms. */
export function createTickets(clock: () => number = () => performance.now()): Tickets {
  const issued = new Map<string, Issued>();
  const held = new Map<object, string[]>();

  return {
    issue(holder, file) {
      const ticket = randomBytes(32).toString('base64url');
      const mine = held.get(holder) ?? [];
      held.set(holder, mine);
      while (mine.length >= mostTickets) issued.delete(mine.shift() ?? '');
      mine.push(ticket);
      issued.set(ticket, { file, holder, until: clock() + ticketLife });
      return ticket;
    },
    resolve(ticket) {
      const found = issued.get(ticket);
      if (found === undefined) return null;
      const isOver = clock() >= found.until;
      if (isOver || 'file' in found.file) issued.delete(ticket);
      return isOver ? null : found.file;
    },
    drop(holder) {
      for (const ticket of held.get(holder) ?? []) issued.delete(ticket);
      held.delete(holder);
    },
  };
}
