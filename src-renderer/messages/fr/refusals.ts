import type { Translation } from '../translation.ts';
import type { refusals as en } from '../en/refusals.ts';

export const refusals = { bad_setting: 'Cette valeur ne convient pas.' } satisfies Translation<typeof en>;
