/** The two clocks in words. */
export const windows = { closed: 'Closed' };
