import type { TemplateCategory, TemplateShape } from '../../../shared/contract/templates.ts';
import { hasMessage, t } from '../../messages/translate.svelte.ts';

/** A state's colour: it may be sent, Meta has to speak first, it cannot be sent, or nothing of that. */
export type StateTone = 'good' | 'waits' | 'bad' | 'quiet';

const tones: Readonly<Record<string, StateTone>> = {
  approved: 'good',
  flagged: 'waits',
  pending: 'waits',
  in_appeal: 'waits',
  submitting: 'waits',
  draft: 'quiet',
  gone: 'quiet',
  deleted: 'quiet',
  archived: 'quiet',
};

/** A state in a word or two. */
export function stateWord(status: string): string {
  const key = `templates.status_${status}`;
  return hasMessage(key) ? t(key) : t('templates.status_unknown', { status: status.replaceAll('_', ' ') });
}

export function stateTone(status: string): StateTone {
  return tones[status] ?? 'bad';
}

export function categoryWord(category: TemplateCategory): string {
  return t(`templates.category_${category}`);
}

/** How customers take a template; null while Meta does not say. */
export function qualityWord(quality: string | null): string | null {
  const key = `templates.quality_${quality ?? ''}`;
  return hasMessage(key) ? t(key) : null;
}

/** `pt_BR` as the owner names that language. */
export function languageName(code: string, speaker: string): string {
  try {
    return new Intl.DisplayNames(speaker, { type: 'language' }).of(code.replaceAll('_', '-')) ?? code;
  } catch {
    return code;
  }
}

/** Whether Meta moved a template to a category that the owner has not agreed to. */
export function isMoved(template: Pick<TemplateShape, 'category' | 'agreed_category' | 'status'>): boolean {
  const isThere = template.status !== 'gone' && template.status !== 'deleted';
  return isThere && template.category !== template.agreed_category;
}
