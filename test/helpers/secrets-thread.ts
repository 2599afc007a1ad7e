import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { SecretName } from '../../shared/contract/settings.ts';
import { createCore } from '../../src-main/core/create-core.ts';
import { sealerOver } from '../../src-main/core/sealer.ts';

/** What a test asks of this thread, in which the core is as an area of it sees it. */
export type Order =
  { do: 'store'; name: SecretName; text: string } | { do: 'read'; name: SecretName } | { do: 'end' };

const { folder, sealerPort } = workerData as { folder: string; sealerPort: MessagePort };
const core = createCore({ dataFolder: folder, host: 'test', sealer: sealerOver(sealerPort) });

async function follow(order: Order): Promise<unknown> {
  if (order.do === 'store') return core.context.secrets.store(order.name, order.text);
  if (order.do === 'read') return core.context.secrets.read(order.name);
  core.close();
  setImmediate(() => parentPort?.close());
  return 'closed';
}

parentPort?.on('message', (order: Order) => {
  follow(order).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});
