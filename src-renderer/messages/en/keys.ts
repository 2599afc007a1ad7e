/** The palette and the shortcut sheet. */
export const keys = { palette: 'Commands' };
