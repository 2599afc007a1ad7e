import { SvelteSet } from 'svelte/reactivity';
import type { CheaperWay } from '../../../../../../shared/contract/outbox.ts';
import type { ThreadDraft } from '../../../../../state/thread-draft.svelte.ts';

type Drafted = Pick<ThreadDraft, 'text' | 'file' | 'quoted' | 'edited'>;

const waved = new SvelteSet<string>();

/** The owner does not want to hear of it again, for this message or, of a way that is about none, in this chat. */
export function waveAway(thread: string, way: CheaperWay): void {
  waved.add(nameOf(thread, way));
}

/** The one way to say what stands in the box for less, if it can be taken; null where none can, or the owner waved it away. */
export function hintFor(thread: string, ways: readonly CheaperWay[], draft: Drafted): CheaperWay | null {
  return ways.find((way) => fits(way, draft) && !waved.has(nameOf(thread, way))) ?? null;
}

function fits({ way, room }: CheaperWay, { text, file, quoted, edited }: Drafted): boolean {
  if (file !== null || edited !== null) return false;
  if (way === 'phone') return true;
  const length = text.trim().length;
  return quoted === null && length > 0 && room !== null && length <= room;
}

function nameOf(thread: string, { way, entry }: CheaperWay): string {
  return [thread, way, entry].join(' ');
}
