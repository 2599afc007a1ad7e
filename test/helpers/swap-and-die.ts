import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Puts what was ordered in the place of the data, and is killed right before the n-th thing it does to the disk, as by the power failing.
const [dataFolder = '', dieAt = ''] = process.argv.slice(2);
let step = 0;
const files = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of ['renameSync', 'rmSync', 'unlinkSync', 'writeFileSync', 'mkdirSync']) {
  const original = files[name];
  files[name] = (...args) => {
    step += 1;
    if (step === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    return original?.(...args);
  };
}
syncBuiltinESMExports();
const { describeDataFolder } = await import('../../src-main/database/data-folder.ts');
const { finishSwap } = await import('../../src-main/database/swap.ts');
step = 0;
finishSwap(describeDataFolder(dataFolder));
process.stdout.write(String(step));
