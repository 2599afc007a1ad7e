import type { Translation } from '../translation.ts';
import type { prices as en } from '../en/prices.ts';

export const prices = { unknown: 'prix inconnu' } satisfies Translation<typeof en>;
