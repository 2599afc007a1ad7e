import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { startCore } from '../../core/start-core.ts';
import { createLog } from '../log-file.ts';
import { pageFolder } from '../page-folder.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readPage } from '../page-files.ts';
import { resolveThrough } from './resolve-ticket.ts';
import { startBrowserHost, type BrowserHost } from './server.ts';

export interface ServeOptions {
  /** The data folder, absolute. */
  dataFolder: string;
  /** Exactly this port; without it the usual one or any that is free. */
  port?: number | undefined;
  /** Whether to open the owner's browser on the address. */
  open: boolean;
  /** A clock that stands still, in milliseconds UTC. */
  now?: number | undefined;
}

const longestGoodbye = 1_500;

/**
 * Serves core and page on loopback until Ctrl+C, and resolves to the exit code. Prints one line on stdout, the address with
 * its one-time code; Enter on a terminal prints another one. Throws a Refusal when it cannot start.
 */
export async function serveInBrowser(options: ServeOptions): Promise<number> {
  if (!existsSync(path.join(pageFolder, 'index.html'))) {
    throw new Refusal('page_missing', 'The page is not built yet: run npm run build and try again.');
  }
  // From the first moment on: whoever reads the address may end the program at once.
  const interruption = interrupted();
  const core = await startCore({
    dataFolder: options.dataFolder,
    host: 'page',
    ...(options.now === undefined ? {} : { now: options.now }),
    onPricing: (done) => {
      if (done === 0 && process.stderr.isTTY)
        process.stderr.write('Pricing every message again by the rules of this version.\n');
    },
    log: createLog(options.dataFolder, (file) => {
      process.stderr.write(`Something went wrong inside Vitrine; the details are in ${file}.\n`);
    }),
  });
  const ended = core.exited.then(() => 'core_died' as const);
  let host: BrowserHost;
  try {
    const page = await readPage(pageFolder);
    host = await startBrowserHost({
      page,
      connect: () => core.connect(),
      resolveTicket: resolveThrough(core),
      port: options.port,
    });
  } catch (error) {
    await core.close();
    throw portRefusal(error, options.port);
  }

  const address = host.mintAddress();
  process.stdout.write(`${address}\n`);
  const stopOffering = offerMoreAddresses(host);
  if (options.open) void showPage(address);

  const cause = await Promise.race([ended, interruption]);
  stopOffering();
  await Promise.race([Promise.allSettled([host.close(), core.close()]), longEnough()]);
  if (cause === 'interrupted') return 0;
  process.stderr.write('Vitrine stopped because its core ended unexpectedly: start it again.\n');
  return 1;
}

function portRefusal(error: unknown, port: number | undefined): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new Refusal('port_in_use', `Port ${String(port)} is in use already: choose another one.`);
  if (code === 'EACCES')
    return new Refusal('port_denied', `Port ${String(port)} may not be used here: choose one above 1023.`);
  return error;
}

async function showPage(address: string): Promise<void> {
  if (await openInBrowser(address)) return;
  process.stderr.write('No browser could be opened here: open the address above yourself.\n');
}

// The first address is spent by the first page; whoever sits at the terminal may have another.
function offerMoreAddresses(host: BrowserHost): () => void {
  if (!process.stdin.isTTY) return () => undefined;
  const offer = (): void => {
    process.stdout.write(`${host.mintAddress()}\n`);
  };
  process.stdin.on('data', offer);
  return () => {
    process.stdin.off('data', offer).pause();
  };
}

// Ctrl+C may arrive twice, from the terminal and from npm: the second changes nothing.
function interrupted(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve('interrupted');
      });
    }
  });
}

function longEnough(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestGoodbye).unref();
  });
}
