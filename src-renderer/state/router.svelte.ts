export const views = ['inbox', 'spend', 'import', 'settings'] as const;
export type ViewName = (typeof views)[number];

/** Where the page is: the view, and what is selected in it (`#/inbox/ID` → view `inbox`, selection `ID`). */
export interface Route {
  view: ViewName;
  selection: string | null;
}

function read(): Route {
  const [view, selection] = location.hash.replace(/^#\/?/, '').split('/');
  const known = views.find((name) => name === view);
  return { view: known ?? 'inbox', selection: selection ? decodeURIComponent(selection) : null };
}

/** The address of a view and its selection. */
export function hrefOf(view: ViewName, selection: string | null = null): string {
  return selection === null ? `#/${view}` : `#/${view}/${encodeURIComponent(selection)}`;
}

/** The address hash as state: it alone says which view is shown. */
export class Router {
  route = $state.raw<Route>(read());

  constructor() {
    addEventListener('hashchange', () => (this.route = read()));
  }

  /** Goes to a view; `replace` leaves no step for the back button. */
  go(view: ViewName, selection: string | null = null, replace = false): void {
    const href = hrefOf(view, selection);
    if (replace) history.replaceState(null, '', href);
    else history.pushState(null, '', href);
    this.route = { view, selection };
  }
}
