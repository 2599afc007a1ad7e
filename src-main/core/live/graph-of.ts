import { createGraph } from '../../whatsapp/graph/client.ts';
import type { Graph } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';

type GraphContext = Pick<CoreContext, 'environment' | 'secrets'>;

/** How long Meta may take to answer, in ms. */
const patience = 30_000;

const known = new WeakMap<object, Graph>();

/**
 * Meta as this data folder speaks to it, with the owner's token, read anew at every call. Without one, or when it cannot be opened,
 * every call is refused with code 190 and HTTP status 0, as Meta refuses a token that ended.
 */
export function graphOf(context: GraphContext): Graph {
  const { secrets } = context;
  const graph =
    known.get(secrets) ?? graphOver(context, () => secrets.read('cloud_api_token').catch(noToken));
  known.set(secrets, graph);
  return graph;
}

/** Meta as somebody with another token speaks to it: one that is looked at before it is stored. */
export function graphWith(context: GraphContext, token: string): Graph {
  return graphOver(context, async () => token);
}

function graphOver({ environment }: GraphContext, token: () => Promise<string | null>): Graph {
  return createGraph({ base: environment.graph, token, patience });
}

// Why a stored token cannot be opened is said where secrets are shown; a call only needs to know that there is none.
function noToken(): null {
  return null;
}
