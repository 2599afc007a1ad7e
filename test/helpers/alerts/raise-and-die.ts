import { createCore } from '../../../src-main/core/create-core.ts';

// Raises what is due and is killed, as by the power failing: inside the write, when all is written and nothing committed, or right after it.
const [dataFolder = '', moment = 'after', now = ''] = process.argv.slice(2);
const { context, client } = createCore({ dataFolder, host: 'test', now: Date.parse(now) });
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};
const { changes } = context;
const { announce } = changes;
// The first that anybody hears of what was committed.
changes.announce = (areas) => {
  if (moment === 'after') die();
  announce(areas);
};
if (moment === 'inside') {
  context.db.function('die_now', () => {
    die();
    return 0;
  });
  context.db.exec('CREATE TEMP TRIGGER die AFTER INSERT ON main.alert BEGIN SELECT die_now(); END');
}
await client.alerts.list({});
