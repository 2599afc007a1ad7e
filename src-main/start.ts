import { parseArgs } from 'node:util';
import { Refusal } from '../shared/contract/refusal.ts';
import { findDataFolder } from './hosts/data-folder.ts';
import { serveInBrowser } from './hosts/browser/serve.ts';
import { openWindow } from './hosts/open-window.ts';

const help = `npm start -- [--data DIR] [--browser] [--no-open] [--port N]

Starts Vitrine in a window of its own, or in your browser where Electron cannot run. Ctrl+C ends it.

  --data DIR  keep everything in this folder instead of the usual one
  --browser   open the page in your browser
  --no-open   only print the address of the page
  --port N    serve the page on this port of 127.0.0.1
`;

process.exitCode = await start(process.argv.slice(2));
// Whatever the core or a socket still holds open has been told to end.
process.exit();

async function start(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === 'string') {
    process.stderr.write(`${flags}\n`);
    return 2;
  }
  if (flags.help) {
    process.stdout.write(help);
    return 0;
  }
  try {
    // Put there by the setup, where there is an Electron and a display.
    const electron = process.env['VITRINE_ELECTRON'];
    if (electron !== undefined && !flags.browser) {
      const code = await openWindow(electron, flags.data);
      if (code !== null) return code;
    }
    return await serveInBrowser({
      dataFolder: findDataFolder(flags.data),
      port: flags.port,
      open: flags.open,
    });
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    process.stderr.write(`${isRefusal ? error.message : `Vitrine could not start: ${String(error)}`}\n`);
    return 1;
  }
}

interface Flags {
  help: boolean;
  /** Whether anything asks for the page in a browser: the flag itself, a port, or nothing to be opened. */
  browser: boolean;
  open: boolean;
  port: number | undefined;
  data: string | undefined;
}

/** The flags of `npm start`, or the sentence about what is wrong with them. */
function readFlags(args: string[]): Flags | string {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        help: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        open: { type: 'boolean', default: true },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(/^\d+$/.test(values.port ?? '') && port > 0 && port < 65_536)) {
      return `--port needs a number from 1 to 65535, not ${String(values.port)}.`;
    }
    const browser = values.browser || !values.open || port !== undefined;
    return { help: values.help, browser, open: values.open, port, data: values.data };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return `${String(reason)}; npm start -- --help lists what there is.`;
  }
}
