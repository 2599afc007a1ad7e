import type { AlertFacts } from '../../../shared/contract/alerts.ts';

/** Something to tell the owner once: `key` says about what, of its kind. */
export interface Due {
  key: string;
  facts: AlertFacts;
}

/** What is about one thing, the weakest first: only the last is told, and those before it count as told. */
export type Matter = readonly Due[];
