import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { LastingLink } from './lasting-link.ts';

/** The contract's methods as functions: the only way from the page to the core. */
export type Client = ContractRouterClient<Contract>;

/** One client for the life of the page. */
export function createClient(link: LastingLink): Client {
  return createORPCClient(link);
}
