import { longestPhoneText, type ThreadShape } from '../../../../../shared/contract/inbox.ts';
import { longestWords } from '../../../../../shared/contract/sendable-files.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { App } from '../../../../state/app.svelte.ts';
import type { WindowReading } from '../../../../state/window.ts';
import { arrived } from './attaching.ts';
import { wordsProblem } from './file-problem.ts';
import type { LiveQuote } from './live-quote.svelte.ts';
import type { OtherWay } from './other-way.ts';
import { findGap } from './quick/gaps.ts';
import { Sending } from './sending.svelte.ts';

/** What a box stands under. */
export interface BoxPlace {
  thread: () => ThreadShape;
  window: () => WindowReading;
  quote: () => LiveQuote | null;
  /** Given where words leave by the owner's phone instead of the outbox. */
  phone: () => OtherWay | undefined;
}

/** What can be done with what stands in a box, and doing it. Call it while a component initialises. */
export function useBox(app: App, place: BoxPlace) {
  const sending = new Sending(app);
  const draft = $derived(app.drafts.box(place.thread().id));
  const answer = $derived(place.quote()?.answer ?? null);
  // The core has the last word: it keeps a margin before the window's end.
  const isOpen = $derived(
    place.phone() !== undefined || (place.window().left > 0 && answer?.hold !== 'window_closed'),
  );
  const isTemplateEdited = $derived(draft.edited?.kind === 'template');
  const isEmpty = $derived(draft.text.trim() === '' && draft.file === null);
  const longest = $derived(place.phone() ? longestPhoneText : longestWords.text);
  const unsendable = $derived(draft.fileProblem ?? wordsProblem(draft.text, draft.file, app.format, longest));
  let isWaiting = $state.raw<boolean>(false);
  const isBusy = $derived(isWaiting || sending.isBusy || place.phone()?.isBusy === true);
  const mayLeave = $derived((isOpen || draft.edited !== null) && !isTemplateEdited);
  const canSend = $derived(mayLeave && !isEmpty && !isBusy && unsendable === null);

  /** Sends what stands there, once its file has arrived. Returns the place of a gap that is still to be filled: then nothing was sent. */
  async function send(): Promise<{ from: number; to: number } | null> {
    if (!canSend) return null;
    const gap = findGap(draft.text);
    sending.problem = gap === null ? null : t('writing.gap_left', { gap: gap.words });
    if (gap !== null) return gap;
    isWaiting = true;
    await arrived(place.thread().id);
    isWaiting = false;
    if (unsendable !== null) return null;
    const phone = place.phone();
    if (phone) await phone.send(draft);
    else await sending.send(place.thread().id, draft, answer?.charge ?? null);
    return null;
  }

  return {
    get draft() {
      return draft;
    },
    get answer() {
      return answer;
    },
    get isOpen() {
      return isOpen;
    },
    get isTemplateEdited() {
      return isTemplateEdited;
    },
    get isBusy() {
      return isBusy;
    },
    get canSend() {
      return canSend;
    },
    get takesFiles() {
      return place.phone() === undefined && isOpen && draft.edited === null;
    },
    /** Why no file can be attached now, in one sentence; null when one can. */
    get fileRefusal() {
      if (place.phone()) return t('writing.no_file_phone');
      if (draft.edited !== null) return t('writing.no_file_editing');
      return isOpen ? null : t('writing.no_file_closed');
    },
    /** Whether there are words that could wait until the customer writes. */
    get canKeep() {
      return !isEmpty && draft.file === null;
    },
    get problem() {
      return unsendable ?? sending.problem ?? place.phone()?.problem ?? null;
    },
    forgetProblem: () => (sending.problem = null),
    send,
    /** Lets what stands there wait until the customer writes. */
    keepUntilAnswer: () => sending.keepUntilAnswer(place.thread().id, draft).then(() => null),
  };
}
