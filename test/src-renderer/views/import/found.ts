import type { ReviewedFile, ThreadMatch } from '../../../../shared/contract/imports.ts';
import { FoundChat } from '../../../../src-renderer/views/import/session/found-chat.svelte.ts';

/** A review of a chat of two people in which nothing is odd and nothing has to be asked. */
export const review: ReviewedFile = {
  file: 'a.txt',
  title: null,
  is_group: false,
  format: 'android',
  date_order: 'dmy',
  ambiguous: false,
  orders_possible: ['dmy'],
  authors: [
    { name: 'Alba', messages: 2 },
    { name: 'Mme Petit', messages: 3 },
  ],
  count: 6,
  me: 'Alba',
  lines: { total: 7, in_messages: 6, in_system: 1, in_problems: 0 },
  messages: [],
  samples: [],
  problems: [],
  warnings: [],
  match: null,
  new: null,
  media: { found: 0, missing: 0, bytes: 0 },
};

/** A match that the core is not sure about. */
export const unsure: ThreadMatch = {
  thread: '7',
  name: 'Bob',
  customer: null,
  how: 'messages',
  is_sure: false,
  is_likely: true,
  shared: 38,
  looked: 40,
};

/** A chat as the page holds it, from a file handed over under that name. */
export function found(fileName: string, more: Partial<ReviewedFile> = {}): FoundChat {
  const numbers = [{ id: 'main', name: null, e164: null, channel: 'phone' as const }];
  return new FoundChat(
    { upload: `upload of ${fileName}` },
    fileName,
    { ...review, file: fileName, ...more },
    numbers,
  );
}
