import { longestWords, sendableBytes, sendableKind } from '../../../../../shared/contract/sendable-files.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { Format } from '../../../../state/format.svelte.ts';

/** Why a file cannot be sent, in one sentence; null when it can, as far as its name tells: the core looks into it. */
export function fileProblem({ type, size }: Pick<File, 'type' | 'size'>, format: Format): string | null {
  if (size === 0) return t('outbox.file_empty');
  // A browser knows the types of some endings only.
  if (type === '') return null;
  const kind = sendableKind(type);
  if (kind === null)
    return t(type.startsWith('image/') ? 'outbox.file_image_refused' : 'outbox.file_refused');
  if (size <= sendableBytes[kind]) return null;
  return t('outbox.file_too_large', {
    size: format.bytes(size),
    limit: format.bytes(sendableBytes[kind]),
  });
}

/** Why words cannot go out as they are, alone or with a file; null when they can. `longest`: how many characters alone may have. */
export function wordsProblem(
  text: string,
  file: Pick<File, 'type'> | null,
  format: Format,
  longest = longestWords.text,
): string | null {
  const kind = file === null ? null : sendableKind(file.type);
  const isWordless = kind === 'audio' || kind === 'sticker';
  if (isWordless && text.trim() !== '') return t('outbox.wordless');
  const limit = file === null ? longest : longestWords.caption;
  const length = text.trim().length;
  return length <= limit
    ? null
    : t('outbox.too_long', { length: format.number(length), limit: format.number(limit) });
}
