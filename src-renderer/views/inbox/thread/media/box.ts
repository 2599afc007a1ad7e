import type { MediaShape } from '../../../../../shared/contract/media.ts';

const largest = { width: 300, height: 340 };
const smallest = 72;
/** The box of what does not tell its size: a film's. */
const unknown = { width: 300, height: 200 };

/** The room that a picture or film has in its bubble, in pixels; known before anything of it is loaded. */
export function boxOf({ width, height }: Pick<MediaShape, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  if (width === null || height === null) return unknown;
  const scale = Math.min(1, largest.width / width, largest.height / height);
  return {
    width: Math.max(smallest, Math.round(width * scale)),
    height: Math.max(smallest, Math.round(height * scale)),
  };
}
