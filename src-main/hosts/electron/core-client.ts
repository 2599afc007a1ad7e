import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { CoreKeeper } from './core-keeper.ts';

/** The contract's methods, as the page has them. */
export type CoreClient = ContractRouterClient<Contract>;

/** Does something with a client of the core's own contract over a port of its own, which is closed afterwards. */
export async function withCore<T>(core: CoreKeeper, work: (client: CoreClient) => Promise<T>): Promise<T> {
  const port = await core.connect('host');
  port.start();
  try {
    return await work(createORPCClient(new RPCLink({ port })));
  } finally {
    port.close();
  }
}
