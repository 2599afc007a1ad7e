import { parseArgs } from 'node:util';
import { Refusal } from '../shared/contract/refusal.ts';
import { findDataFolder } from './hosts/data-folder.ts';
import { serveInBrowser } from './hosts/browser/serve.ts';

const help = `npm start -- [--no-open] [--port N] [--data DIR]

Starts Vitrine and opens its page in your browser. Ctrl+C ends it.

  --no-open   only print the address of the page
  --port N    serve the page on this port of 127.0.0.1
  --data DIR  keep everything in this folder instead of the usual one
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
        open: { type: 'boolean', default: true },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(/^\d+$/.test(values.port ?? '') && port > 0 && port < 65_536)) {
      return `--port needs a number from 1 to 65535, not ${String(values.port)}.`;
    }
    return { help: values.help, open: values.open, port, data: values.data };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return `${String(reason)}; npm start -- --help lists what there is.`;
  }
}
