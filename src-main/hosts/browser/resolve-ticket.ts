import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { CoreThread } from '../../core/start-core.ts';
import type { ResolveTicket } from '../media-answer.ts';

/** Asks the core over a port of the host's own, which no page has. */
export function resolveThrough(core: Pick<CoreThread, 'connect'>): ResolveTicket {
  const port = core.connect('host');
  port.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
  return (ticket) => client.media.resolve({ ticket });
}
