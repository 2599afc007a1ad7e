import { shownImages } from '../../../../../shared/contract/media-limits.ts';
import type { App } from '../../../../state/app.svelte.ts';
import type { DraftFile } from '../../../../state/thread-draft.svelte.ts';

/**
 * The address of a draft's picture: of the file itself where this page was given it, else of what the core keeps; null where it is no
 * picture. Call it while a component initialises.
 */
export function useDraftPicture(
  app: App,
  thread: () => string,
  file: () => DraftFile | null,
): { readonly address: string | null } {
  let address = $state.raw<string | null>(null);

  $effect(() => {
    const shown = file();
    if (shown === null || !shownImages.includes(shown.type)) return undefined;
    if (shown.local !== null) return showLocal(shown.local);
    let isOver = false;
    void app.client.drafts
      .picture({ thread: thread() })
      .then(({ path }) => {
        if (!isOver) address = path;
      })
      .catch((error: unknown) => app.notices.failInBackground(error));
    return () => {
      isOver = true;
      address = null;
    };
  });

  function showLocal(local: File): () => void {
    const made = URL.createObjectURL(local);
    address = made;
    return () => {
      address = null;
      URL.revokeObjectURL(made);
    };
  }

  return {
    get address() {
      return address;
    },
  };
}
