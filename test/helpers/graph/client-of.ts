import { createGraph } from '../../../src-main/whatsapp/graph/client.ts';
import type { Graph } from '../../../src-main/whatsapp/graph/graph.ts';
import { graphAddress } from '../../../src-main/whatsapp/graph/address.ts';
import { someToken } from './world.ts';

/** The product's own client, over a stand-in, with the stand-in's token unless a test has another. */
export function clientOf(
  address: string,
  options: { token?: () => Promise<string | null>; patience?: number } = {},
): Graph {
  const base = graphAddress(address);
  if (base === null) throw new Error(`${address} is not on this machine.`);
  const { token = async () => someToken, patience = 2_000 } = options;
  return createGraph({ base, token, patience });
}
