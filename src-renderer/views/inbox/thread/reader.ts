import { createContext } from 'svelte';
import type { MessageShape } from '../../../../shared/contract/inbox.ts';
import type { FoundLink } from './text/links.ts';

/** What the rows of an open chat ask of it; there is one of each for all of them. */
export interface Reader {
  /** Goes to another message of the chat and marks it. */
  show: (message: string) => void;
  /** Goes to where a message begins. */
  goToStart: (message: string) => void;
  /** Asks before a link of somebody else's is opened. */
  ask: (link: FoundLink) => void;
  /** Opens the menu of a message beside its button. */
  openMenu: (message: MessageShape, button: HTMLElement) => void;
  /** Lets the owner choose a day to go to, from the one given (`YYYY-MM-DD`). */
  chooseDay: (day: string) => void;
  /** The loaded messages, oldest first: for what goes from one to the next of its kind. */
  loaded: () => readonly MessageShape[];
}

/** `getReader()` in any component of an open chat, while it initialises. */
export const [getReader, setReader] = createContext<Reader>();
