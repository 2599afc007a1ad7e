import { expect, it, onTestFinished, vi } from 'vitest';
import { keepInSync } from '../../../../src-main/core/templates/keep-in-sync.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { addAtMeta, connectTo, openTemplateShop, type TemplateShop } from './template-shop.ts';

const quick = { afterBell: 5, between: 20, afterFailure: 30, daily: 3_600_000 };

function startKeeping(core: TemplateShop['core'], pace = quick): ReturnType<typeof keepInSync> {
  const part = keepInSync(core.context, pace);
  onTestFinished(() => part.stop());
  return part;
}

function listsAsked({ graph }: Pick<TemplateShop, 'graph'>): number {
  return graph.world.requests.filter(({ path }) => path.endsWith('/message_templates')).length;
}

it('fetches templates at start and when a bell rings, however often', async () => {
  const shop = await openTemplateShop();
  addAtMeta(shop.graph.world, { name: 'pret' });
  const { bells } = shop.core.context;
  startKeeping(shop.core);
  await vi.waitUntil(async () => (await shop.client.templates.list({})).templates.length === 1);
  addAtMeta(shop.graph.world, { name: 'nouveau' });
  for (let times = 0; times < 10; times += 1) bells.ring('templates');
  await vi.waitUntil(async () => (await shop.client.templates.list({})).templates.length === 2);
  expect(listsAsked(shop)).toBe(2);
});

it('fetches them every day', async () => {
  const shop = await openTemplateShop();
  startKeeping(shop.core, { ...quick, daily: 30 });
  await vi.waitUntil(() => listsAsked(shop) >= 3);
});

it('does not fetch them for every message that comes', async () => {
  const shop = await openTemplateShop();
  startKeeping(shop.core);
  await vi.waitUntil(() => listsAsked(shop) === 1);
  for (let times = 0; times < 5; times += 1) shop.core.context.bells.ring('connection');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(listsAsked(shop)).toBe(1);
});

it('fetches them when another account is connected', async () => {
  const graph = await startGraph();
  const core = await openFrenchShop();
  addAtMeta(graph.world, { name: 'pret' });
  startKeeping(core);
  await connectTo(core.client);
  await vi.waitUntil(async () => (await core.client.templates.list({})).templates.length === 1);
});

it('comes back by itself when Meta could not be reached', async () => {
  const shop = await openTemplateShop();
  shop.graph.world.disturbances.push({ path: 'message_templates', kind: 'reset' });
  startKeeping(shop.core);
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
