import type { CoreClient } from '../../../helpers/core.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import {
  someAccount,
  someNumber,
  someToken,
  type Template,
  type World,
} from '../../../helpers/graph/world.ts';
import type { TemplateShape } from '../../../../shared/contract/templates.ts';

type Core = Awaited<ReturnType<typeof openFrenchShop>>;

/** A shop in Paris whose number is connected to a stand-in for Graph. */
export interface TemplateShop {
  graph: TestGraph;
  core: Core;
  client: CoreClient;
}

/** Opens such a shop; nothing is fetched yet. */
export async function openTemplateShop(): Promise<TemplateShop> {
  const graph = await startGraph();
  const core = await openFrenchShop();
  await connectTo(core.client);
  return { graph, core, client: core.client };
}

/** Connects a shop's only number to the stand-in's. */
export async function connectTo(client: CoreClient): Promise<void> {
  await client.connection.saveToken({ token: someToken });
  await client.connection.connect({
    number: 'main',
    phone_number_id: someNumber,
    account: someAccount,
    channel: 'api',
  });
}

/** Gives the stand-in a template; approved, utility, in French, of one sentence unless told otherwise. */
export function addAtMeta(world: World, change: Partial<Template> & { name: string }): Template {
  const template: Template = {
    // As long as Meta's own: not every such number survives being read as one.
    id: `2405123456789${String(1001 + world.templates.length * 2)}`,
    account: someAccount,
    language: 'fr',
    status: 'APPROVED',
    category: 'UTILITY',
    parameter_format: 'POSITIONAL',
    quality_score: { score: 'GREEN' },
    rejected_reason: 'NONE',
    components: [{ type: 'BODY', text: 'Bonjour {{1}}, votre commande est prête.' }],
    ...change,
  };
  world.templates.push(template);
  return template;
}

/** The template of a name as the contract tells it. */
export async function templateNamed(client: CoreClient, name: string): Promise<TemplateShape> {
  const { templates } = await client.templates.list({});
  const found = templates.find((template) => template.name === name);
  if (found === undefined) throw new Error(`There is no template ${name}.`);
  return found;
}
