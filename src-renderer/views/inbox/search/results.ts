import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { FoundMessages, SearchHit } from '../../../state/search.svelte.ts';

/** One line of what was found. */
export type Result =
  | { kind: 'heading'; key: string; text: string }
  | { kind: 'thread'; key: string; thread: ThreadShape }
  | { kind: 'hit'; key: string; hit: SearchHit }
  | { kind: 'more'; key: string };

/** Chats, then messages newest first, each under its heading; a last line stands for what is still to be fetched. */
export function listResults(
  threads: readonly ThreadShape[] | null,
  found: FoundMessages | null,
  format: Format,
): Result[] {
  const chats = (threads ?? []).map(
    (thread) => ({ kind: 'thread', key: `thread-${thread.id}`, thread }) as const,
  );
  const messages = (found?.hits ?? []).map(
    (hit) => ({ kind: 'hit', key: `hit-${hit.message}`, hit }) as const,
  );
  const total = found?.total ?? 0;
  return [
    ...(chats.length === 0 ? [] : [heading('chats', t('inbox.threads'))]),
    ...chats,
    ...(messages.length === 0
      ? []
      : [heading('messages', t('inbox.hits', { count: total, n: format.number(total) }))]),
    ...messages,
    ...(messages.length < total ? [{ kind: 'more', key: 'more' } as const] : []),
  ];
}

function heading(key: string, text: string): Result {
  return { kind: 'heading', key, text };
}
