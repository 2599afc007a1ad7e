import { Refusal } from '../../shared/contract/refusal.ts';

/** Throws the refusal for what pages may not do, because text from outside may have taken them over. */
export function refusePages(): never {
  throw new Refusal('not_for_pages', 'The page may not do that: use the window’s menu, or the command line.');
}
