import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { CoreThread } from '../../core/start-core.ts';
import type { ResolveTicket } from '../media-answer.ts';

/** Asks the core over a port of the host's own, which no page has; another one when the core was opened anew. */
export function resolveThrough(core: Pick<CoreThread, 'connect'>): ResolveTicket {
  let client: ContractRouterClient<Contract> | null = null;
  const open = (): ContractRouterClient<Contract> => {
    const port = core.connect('host');
    port.once('close', () => {
      client = null;
    });
    port.start();
    return createORPCClient(new RPCLink({ port }));
  };
  return (ticket) => (client ??= open()).media.resolve({ ticket });
}
