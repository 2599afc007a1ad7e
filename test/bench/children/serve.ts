import { serveInBrowser } from '../../../src-main/hosts/browser/serve.ts';

// The whole product on a data folder, as `npm start -- --no-open` runs it, with a clock that stands still.
const [dataFolder = '', now = ''] = process.argv.slice(2);
process.exitCode = await serveInBrowser({ dataFolder, open: false, now: Number(now) });
process.exit();
