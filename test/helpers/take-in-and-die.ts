import { readFileSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createCore } from '../../src-main/core/create-core.ts';
import { keepApplying } from '../../src-main/core/intake/keep-applying.ts';
import { storeBody } from '../../src-main/core/receiver/store-body.ts';
import { countWaitingBodies } from '../../src-main/database/webhook-bodies.ts';
import { watchSteps } from './steps.ts';

/** What the process is told: where the bodies are (a JSON file of them), which of them to take, and at which step to be killed; null is never. */
export interface Taking {
  folder: string;
  now: number;
  bodies: string;
  wanted: number[];
  dieAt: number | null;
}

// Takes webhooks in as the receiver does while they are applied, says of each that it is kept, and is killed as by the power failing:
// before or after any statement that writes, or as a transaction begins or ends.
const taking = JSON.parse(process.argv[2] ?? '') as Taking;
const bodies = JSON.parse(readFileSync(taking.bodies, 'utf8')) as string[];
const { context, close } = createCore({ dataFolder: taking.folder, host: 'test', now: taking.now });
let steps = 0;
const step = (): void => {
  steps += 1;
  if (steps === taking.dieAt) process.kill(process.pid, 'SIGKILL');
};
watchSteps(context.db, step);
const statements = Object.getPrototypeOf(context.db.prepare('SELECT 1')) as {
  run(...values: unknown[]): unknown;
};
const { run } = statements;
statements.run = function (...values) {
  step();
  const result = run.apply(this, values);
  step();
  return result;
};

const part = keepApplying(context);
for (const index of taking.wanted) {
  await storeBody(context, Buffer.from(bodies[index] ?? ''), 'receiver');
  writeSync(1, `${String(index)}\n`);
  // Some are taken in together, as many come while others are applied.
  if (index % 3 === 0) await setImmediate();
}
while (countWaitingBodies(context.db) > 0) await setImmediate();
await part.stop();

close();
process.exit(0);
