import type { Translation } from '../translation.ts';
import type { inbox as en } from '../en/inbox.ts';

export const inbox = {
  title: 'Messages',
  needs_reply_count_one: '{{count}} attend une réponse',
  needs_reply_count_other: '{{count}} attendent une réponse',
} satisfies Translation<typeof en>;
