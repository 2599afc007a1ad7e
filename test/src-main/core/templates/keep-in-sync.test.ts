import { expect, it, onTestFinished, vi } from 'vitest';
import { keepInSync } from '../../../../src-main/core/templates/keep-in-sync.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { addAtMeta, openTemplateShop, type TemplateShop } from './template-shop.ts';

const quick = { afterBell: 5, between: 20, daily: 3_600_000 };

function startKeeping(core: TemplateShop['core'], pace = quick): ReturnType<typeof keepInSync> {
  const part = keepInSync(core.context, pace);
  onTestFinished(() => part.stop());
  return part;
}

function listsAsked({ graph }: Pick<TemplateShop, 'graph'>): number {
  return graph.world.requests.filter(({ path }) => path.endsWith('/message_templates')).length;
}

it('fetches templates at start, when a bell rings, however many ring together, and every day', async () => {
  const shop = await openTemplateShop();
  addAtMeta(shop.graph.world, { name: 'pret' });
  const { bells } = shop.core.context;
  startKeeping(shop.core);
  await vi.waitUntil(async () => (await shop.client.templates.list({})).templates.length === 1);
  addAtMeta(shop.graph.world, { name: 'nouveau' });
  for (let times = 0; times < 10; times += 1) bells.ring(times % 2 === 0 ? 'templates' : 'connection');
  await vi.waitUntil(async () => (await shop.client.templates.list({})).templates.length === 2);
  expect(listsAsked(shop)).toBe(2);
});

it('comes back by itself after its pause, also when Meta refused it meanwhile', async () => {
  const shop = await openTemplateShop();
  shop.graph.world.disturbances.push({ path: 'message_templates', kind: 'reset' });
  startKeeping(shop.core, { ...quick, daily: 30 });
  addAtMeta(shop.graph.world, { name: 'pret' });
  await vi.waitUntil(async () => (await shop.client.templates.list({})).templates.length === 1);
  expect(listsAsked(shop)).toBeGreaterThanOrEqual(2);
});

it('asks Meta for nothing while no number is connected, and after it was stopped', async () => {
  const graph = await startGraph();
  const core = await openFrenchShop();
  const part = startKeeping(core);
  core.context.bells.ring('templates');
  await part.stop();
  core.context.bells.ring('templates');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(graph.world.requests).toEqual([]);
});
