import { createContext } from 'svelte';
import { spendHref } from '../place.ts';

/** What the figures on the page are of. */
interface FigureScope {
  month: string;
  /** Null: all of them. */
  number: string | null;
}

const [getScope, setScope] = createContext<() => FigureScope>();

/** Tells the figures below which month and number they are of. */
export const setFigures = setScope;

/** The address of the messages behind a figure, for components below `setFigures`; call it while they initialise. */
export function useFigureHref(): (query: Readonly<Record<string, string | null>>) => string {
  const scope = getScope();
  return (query) => {
    const { month, number } = scope();
    return spendHref(month, 'messages', { number, ...query });
  };
}
