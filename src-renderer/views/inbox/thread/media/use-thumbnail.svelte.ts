import type { MediaShape } from '../../../../../shared/contract/media.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { thumbnailsOf } from './thumbnail/thumbnails.ts';

/** A row that is scrolled past is not worth a thumbnail, in ms. */
const glance = 120;

/** The thumbnail of a message's file as soon as there is one. Call it while a component initialises. */
export function useThumbnail(
  app: App,
  message: () => string,
  media: () => MediaShape,
): { readonly image: string | null } {
  let image = $state.raw<string | null>(null);
  $effect(() => {
    const [of, file] = [message(), media()];
    let isWanted = true;
    const wait = setTimeout(
      () => {
        thumbnailsOf(app)
          .of(of, file, () => isWanted)
          .then((made) => {
            if (isWanted) image = made;
          })
          // Without one there is its icon; what went wrong with the connection is told elsewhere.
          .catch(() => undefined);
      },
      file.has_thumbnail ? 0 : glance,
    );
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  });
  return {
    get image() {
      return image;
    },
  };
}
