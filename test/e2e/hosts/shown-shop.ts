import type { BrowserContext, Page } from 'playwright-core';

/** A shop that some host shows, in a form that the specs need not tell from another. */
export interface ShownShop {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a second page of the same shop. */
  another(): Promise<Page>;
  end(): Promise<void>;
}

/** How a spec wants its shop shown. */
export interface ShowOptions {
  dataFolder: string;
  viewport: { width: number; height: number };
  /** Runs in every page before its own scripts. */
  initScript?: (() => void) | undefined;
  /** Called with every page as it opens. */
  onPage: (page: Page) => void;
}

/** What every page of a spec is set to: a shop in Paris, an owner who reads English. */
export const place = { locale: 'en-GB', timezoneId: 'Europe/Paris' } as const;
