import { withPageShop } from '../page/page-shop.ts';
import type { Bench, Row } from '../row.ts';
import { measureIdlePage } from './idle-page.ts';
import { measureOpening } from './opening.ts';
import { measureScrolling } from './scrolling.ts';
import { measureTyping } from './typing.ts';

/** What the page itself costs in a real Chromium: opening and scrolling, typing, and doing nothing. */
export function measurePage(bench: Bench): Promise<Row[]> {
  return withPageShop(bench, async (shop) => [
    ...(await measureOpening(bench, shop)),
    ...(await measureScrolling(bench, shop)),
    ...(await measureTyping(bench, shop)),
    ...(await measureIdlePage(bench, shop)),
  ]);
}
