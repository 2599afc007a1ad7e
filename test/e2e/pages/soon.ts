import { expect } from 'vitest';

/** How long a slow machine may take until something shows, in ms. */
export const patience = 30_000;

/**
 * Looks again and again until what is read is as expected: for whatever the page shows a moment later, and for rows
 * that a virtual list hides while it measures them. `say` tells what is looked at.
 */
export function soon<T>(read: () => T, say?: string) {
  return expect.poll(read, { timeout: patience, ...(say === undefined ? {} : { message: say }) });
}
