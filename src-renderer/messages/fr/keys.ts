import type { Translation } from '../translation.ts';
import type { keys as en } from '../en/keys.ts';

export const keys = { palette: 'Commandes' } satisfies Translation<typeof en>;
