/** How many events of a month are gone through in one turn: some ten milliseconds. */
export const eventsAtOnce = 4_000;
