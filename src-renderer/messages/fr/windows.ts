import type { Translation } from '../translation.ts';
import type { windows as en } from '../en/windows.ts';

export const windows = { closed: 'Fermée' } satisfies Translation<typeof en>;
