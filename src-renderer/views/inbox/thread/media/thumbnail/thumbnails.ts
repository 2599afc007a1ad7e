import type { MediaShape } from '../../../../../../shared/contract/media.ts';
import { isDecodable } from '../../../../../../shared/contract/media-limits.ts';
import { toBase64 } from '../../../../../connect/base64.ts';
import type { App } from '../../../../../state/app.svelte.ts';
import { makeOfFilm } from './of-film.ts';
import { makeOfImage } from './of-image.ts';

/** How many are kept at hand, at most 90 kB each. */
const keptAtHand = 200;

/** The thumbnails of one page: fetched from the core, or made when a message first comes into view, one at a time. */
class Thumbnails {
  readonly #app: App;
  readonly #atHand = new Map<string, string>();
  /** Those that cannot be made here; they are not tried again while the page is open. */
  readonly #hopeless = new Set<string>();
  #making: Promise<unknown> = Promise.resolve();

  constructor(app: App) {
    this.#app = app;
  }

  /** A thumbnail as an address of an image; null where there is none, or where `isWanted` says no by the time that its turn comes. */
  async of(message: string, media: MediaShape, isWanted: () => boolean): Promise<string | null> {
    const known = this.#atHand.get(media.id);
    if (known !== undefined) return this.#keep(media.id, known);
    if (this.#hopeless.has(media.id)) return null;
    if (media.has_thumbnail) return this.#fetch(media);
    const mine = this.#making.then(() => (isWanted() ? this.#make(message, media) : null));
    this.#making = mine.catch(() => undefined);
    return mine;
  }

  async #fetch(media: MediaShape): Promise<string | null> {
    const { image } = await this.#app.client.media.thumbnail({ media: media.id });
    return image === null ? null : this.#keep(media.id, image);
  }

  async #make(message: string, media: MediaShape): Promise<string | null> {
    // Another message with the same picture, or another page, may have been faster.
    const known = this.#atHand.get(media.id) ?? (await this.#fetch(media));
    if (known !== null) return known;
    if (media.kind === 'image' && !isDecodable(media)) return null;
    const { path } = await this.#app.client.media.ticket({ message });
    const bytes = await (media.kind === 'video' ? makeOfFilm(path) : makeOfImage(path));
    if (bytes === null) {
      this.#hopeless.add(media.id);
      return null;
    }
    const image = toBase64(bytes);
    // A page that may only read shows it all the same.
    await this.#app.client.media.keepThumbnail({ media: media.id, image }).catch(() => undefined);
    return this.#keep(media.id, `data:image/${beginsAsJpeg(bytes) ? 'jpeg' : 'webp'};base64,${image}`);
  }

  #keep(id: string, image: string): string {
    this.#atHand.delete(id);
    this.#atHand.set(id, image);
    for (const eldest of this.#atHand.keys()) {
      if (this.#atHand.size <= keptAtHand) break;
      this.#atHand.delete(eldest);
    }
    return image;
  }
}

function beginsAsJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff;
}

const ofPages = new WeakMap<App, Thumbnails>();

/** The one collection of a page. */
export function thumbnailsOf(app: App): Thumbnails {
  const known = ofPages.get(app);
  if (known !== undefined) return known;
  const made = new Thumbnails(app);
  ofPages.set(app, made);
  return made;
}
