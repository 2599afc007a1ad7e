import { createCore } from '../../src-main/core/create-core.ts';

// Stores one long secret after the other until it is killed.
const [, , dataFolder = ''] = process.argv;
const { context } = createCore({ dataFolder, host: 'test' });
process.stdout.write('writing\n');
for (let turn = 0; ; turn += 1) {
  await context.secrets.store('cloud_api_token', `${String(turn)}:`.padEnd(200_000, 'x'));
}
