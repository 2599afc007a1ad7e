import type { ImportedFile, ReviewedFile, ThreadMatch } from '../../../../shared/contract/imports.ts';
import { isolate } from '../../../messages/isolate.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { FoundChat } from '../session/found-chat.svelte.ts';

/** How much of a chat is new; null where that is not known before an answer. */
export function newWords(chat: FoundChat, format: Format): string | null {
  const { new: fresh, count: total } = chat.found;
  if (chat.isChecking) return t('imports.counting');
  if (fresh === null || chat.needsAnswer) return null;
  if (total === 0) return t('imports.nothing_new');
  if (fresh === 0) return t('imports.none_new', { count: total });
  if (fresh === total) return t('imports.all_new', { count: total });
  return t('imports.some_new', { count: fresh, total: format.number(total) });
}

/** What became of every line of the file: the numbers add up. */
export function linesWords({ total, in_messages, in_system, in_problems }: ReviewedFile['lines']): string {
  const parts = [
    t('imports.lines_in_messages', { count: in_messages }),
    t('imports.lines_in_notices', { count: in_system }),
    t('imports.lines_not_read', { count: in_problems }),
  ];
  return t('imports.lines', { count: total, parts: parts.join(', ') });
}

/** Attachments that are in the export, and those it only names; empty where there are none. */
export function mediaWords({ found, missing, bytes }: ReviewedFile['media'], format: Format): string {
  return joined([
    found > 0 ? t('imports.media_found', { count: found, size: format.bytes(bytes) }) : '',
    missing > 0 ? t('imports.media_missing', { count: missing }) : '',
  ]);
}

/** What an import added: messages, attachments, and what was there before. */
export function importedWords(file: ImportedFile, format: Format): string {
  const { found, bytes } = file.media;
  return joined([
    file.new > 0 ? t('imports.new', { count: file.new }) : t('imports.nothing_new'),
    file.already_there > 0 ? t('imports.already', { count: file.already_there }) : '',
    found > 0 ? t('imports.media_stored', { count: found, size: format.bytes(bytes) }) : '',
  ]);
}

/** Why an export is taken for the continuation of a thread: "same phone number". */
export function reasonWords(match: ThreadMatch): string {
  const reason = t(`imports.match_${match.how}`);
  if (match.how === 'number' || match.looked === 0) return reason;
  return `${reason}, ${t('imports.match_shared', { count: match.looked, shared: match.shared })}`;
}

/** What speaks for and against the same customer, in one sentence or two. */
export function evidenceWords(match: ThreadMatch): string {
  const name = t(`imports.evidence_${match.how}`);
  return match.looked === 0 ? `${name} ${t('imports.evidence_none')}` : `${name} ${sharedWords(match)}.`;
}

function sharedWords({ shared, looked, name }: ThreadMatch): string {
  return t('imports.evidence_shared', { count: looked, shared, name: isolate(name) });
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
