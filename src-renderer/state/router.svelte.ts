export const views = ['inbox', 'outbox', 'plan', 'templates', 'spend', 'import', 'settings'] as const;
export type ViewName = (typeof views)[number];

/** Where the page is: `#/inbox/THREAD/MESSAGE` → view `inbox`, selection `THREAD`, detail `MESSAGE`. */
export interface Route {
  view: ViewName;
  selection: string | null;
  detail: string | null;
}

function read(): Route {
  const [view, ...rest] = location.hash.replace(/^#\/?/, '').split('/');
  const [selection, detail] = rest.map((part) => decodeURIComponent(part));
  const known = views.find((name) => name === view);
  return { view: known ?? 'inbox', selection: selection || null, detail: detail || null };
}

/** The address of a view, what is selected in it, and a part of that. */
export function hrefOf(
  view: ViewName,
  selection: string | null = null,
  detail: string | null = null,
): string {
  const parts = [view, selection, detail].filter((part) => part !== null);
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** The address hash as state: it alone says which view is shown. */
export class Router {
  route = $state.raw<Route>(read());

  constructor() {
    const follow = () => (this.route = read());
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
  }

  /** Goes to a view and its selection; `replace` leaves no step for the back button. */
  go(view: ViewName, selection: string | null = null, replace = false): void {
    const href = hrefOf(view, selection);
    if (replace) history.replaceState(null, '', href);
    else if (href !== location.hash) history.pushState(null, '', href);
    this.route = read();
  }
}
