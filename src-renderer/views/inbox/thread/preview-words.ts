import type { MessageShape } from '../../../../shared/contract/inbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import { attachmentKind } from '../words/attachment.ts';

const longest = 200;

/** A message on one line, for whoever does not see it: what is attached, and how its words begin. */
export function previewWords({ attachment, text }: Pick<MessageShape, 'attachment' | 'text'>): string {
  const kind = attachment === null ? '' : t(attachmentKind(attachment).key);
  const words = [
    ...text
      .slice(0, longest * 2)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('');
  return [kind, words].filter(Boolean).join(' · ');
}
