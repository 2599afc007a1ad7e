import { createCore } from '../../src-main/core/create-core.ts';

// Opens a data folder and is killed, as by the power failing, once pricing everything again has got so far.
const [dataFolder = '', until = ''] = process.argv.slice(2);
createCore({
  dataFolder,
  host: 'test',
  onPricing: (done) => {
    if (done >= Number(until)) process.kill(process.pid, 'SIGKILL');
  },
});
