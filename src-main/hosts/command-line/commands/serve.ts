import { serveInBrowser } from '../../browser/serve.ts';
import { count, type Command } from '../command.ts';

/** `serve [--port N] [--no-open]` */
export const serveCommand: Command = {
  usage: 'serve [--port N] [--no-open]',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  arguments: [0, 0],
  async run({ dataFolder, values, now }) {
    const port = count(values, 'port', 1, 65_535);
    const code = await serveInBrowser({
      dataFolder,
      port,
      open: values['no-open'] !== true,
      now: now ?? undefined,
    });
    // Whatever a socket still holds open has been told to end.
    process.exit(code);
  },
};
