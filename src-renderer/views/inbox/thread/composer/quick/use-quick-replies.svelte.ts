import type { ThreadShape } from '../../../../../../shared/contract/inbox.ts';
import { t } from '../../../../../messages/translate.svelte.ts';
import type { App } from '../../../../../state/app.svelte.ts';
import { fold } from '../../../../../state/fold.ts';
import { insertText } from '../insert-text.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { findGap } from './gaps.ts';
import { optionId, quickListId } from './option-id.ts';
import { QuickList, type QuickOption } from './quick-list.svelte.ts';

/** What the quick replies of a box work on. */
export interface QuickPlace {
  box: () => HTMLTextAreaElement | undefined;
  thread: () => ThreadShape;
  /** When the customer's window ends, in ms UTC; null when it is closed. */
  closesAt: () => number | null;
  /** Opens the templates; null where none can be sent. */
  ontemplates: () => (() => void) | null;
}

/** The list of quick replies over a box. Call it while a component initialises. */
export function useQuickReplies(app: App, place: QuickPlace) {
  const list = new QuickList(app, {
    hasTemplates: () => place.ontemplates() !== null,
    templates: () => fold(t('outbox.templates')),
  });

  /** Follows what is typed; call it after every key and click. */
  function look(): void {
    const box = place.box();
    if (box) list.look(box.value, box.selectionStart);
  }

  function open(): void {
    const box = place.box();
    box?.focus();
    if (box) list.open(box.value, box.selectionStart);
  }

  /** Takes the keys that belong to the open list; true: it was one. */
  function takeKey(event: KeyboardEvent): boolean {
    if (!list.isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { chosen } = list;
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Escape') list.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen) choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  function choose(option: QuickOption): void {
    const box = place.box();
    const { token } = list;
    if (!box || token === null) return;
    list.close();
    if (option.kind !== 'reply') {
      insertText(box, '', token);
      follow(option.kind, box.value.trim(), token.query);
      return;
    }
    const words = fillPlaceholders(option.reply.text, {
      thread: place.thread(),
      shop: app.shop.name,
      closesAt: place.closesAt(),
      format: app.format,
      now: app.clock.now,
    });
    insertText(box, words, token);
    list.close();
    const gap = findGap(words);
    if (gap) box.setSelectionRange(token.from + gap.from, token.from + gap.to);
    // How often it was used orders the list, nothing more: nobody waits for it.
    void app.client.quickReplies.used({ id: option.reply.id }).catch(() => undefined);
  }

  function follow(kind: Exclude<QuickOption['kind'], 'reply'>, words: string, query: string): void {
    if (kind === 'templates') place.ontemplates()?.();
    else if (kind === 'manage') app.overlays.replies = { text: null };
    else app.overlays.replies = { text: kind === 'save' ? words : '', shortcut: query };
  }

  return {
    list,
    look,
    open,
    takeKey,
    choose,
    /** What the box says of the list to who does not see it. */
    get aria() {
      const { chosen } = list;
      const isShown = list.isOpen && chosen !== undefined;
      return {
        'aria-autocomplete': 'list' as const,
        'aria-controls': list.isOpen ? quickListId : undefined,
        'aria-activedescendant': isShown ? optionId(chosen) : undefined,
      };
    },
  };
}
