import { hash } from 'node:crypto';

/** Under which a file of the watched folder is remembered whose name told of an erased customer: it is still known, and says nothing. */
export function hiddenPath(path: string): string {
  return `erased:${hash('sha256', path)}`;
}
