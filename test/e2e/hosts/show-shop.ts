import { showInBrowser } from './browser-host.ts';
import { showInElectron } from './electron-host.ts';
import { showInStandIn } from './stand-in-host.ts';
import type { ShownShop, ShowOptions } from './shown-shop.ts';
import { whichHost } from './which-host.ts';

const ways = { browser: showInBrowser, electron: showInElectron, 'stand-in': showInStandIn };

/** Shows a shop in the host that this run is about. */
export function showShop(options: ShowOptions): Promise<ShownShop> {
  return ways[whichHost()](options);
}
