import { describe, expect, it } from 'vitest';
import { findConnection } from '../../../../src-main/database/connections.ts';
import { updateOutbox, findOutbox } from '../../../../src-main/database/outbox.ts';
import { readFindings } from '../../../../src-main/core/connection/finding.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';

type Core = Awaited<ReturnType<typeof openFrenchShop>>;

const mine = '+33698765432';

async function openConnected(): Promise<{ graph: TestGraph; core: Core }> {
  const graph = await startGraph();
  const add = (id: string, name: string, text: string, status = 'APPROVED'): void => {
    graph.world.templates.push({
      ...{ id, account: someAccount, name, language: 'en_US', status, category: 'UTILITY' },
      ...{ parameter_format: 'POSITIONAL', rejected_reason: 'NONE', quality_score: { score: 'UNKNOWN' } },
      components: [{ type: 'BODY', text }],
    });
  };
  add('1', 'a_first_one', 'We are open.');
  add('2', 'hello_world', 'Welcome.');
  add('3', 'with_blanks', 'Hello {{1}}, welcome.');
  add('4', 'not_yet', 'We are closed.', 'PENDING');
  const core = await openFrenchShop();
  await core.client.connection.saveToken({ token: someToken });
  await core.client.connection.connect({
    ...{ number: 'main', phone_number_id: someNumber, account: someAccount, channel: 'api' },
  });
  return { graph, core };
}

async function lastStep({ client }: Core): Promise<string> {
  const step = (await client.connection.status()).numbers[0]!.steps.find((it) => it.step === 'test_message');
  return `${step?.state}: ${step?.sentence}`;
}

/** What the last test message became, as the outbox would note it. */
function settle({ context }: Core, change: Partial<NonNullable<ReturnType<typeof findOutbox>>>): void {
  const { test } = readFindings(findConnection(context.db, 'main')!.checks);
  updateOutbox(context.db, { ...findOutbox(context.db, test!.entry)!, ...change });
}

describe('a test message', () => {
  it('is offered with its price, and asking leaves nothing behind', async () => {
    const { graph, core } = await openConnected();
    const { to, ways } = await core.client.connection.prepareTest({
      number: 'main',
      to: '+33 6 98 76 54 32',
    });
    expect(to).toBe(mine);
    expect(ways.map(({ name }) => name)).toEqual(['hello_world', 'a_first_one']);
    expect(ways[0]).toMatchObject({
      kind: 'template',
      text: 'Welcome.',
      charge: { outcome: 'charged', currency: 'EUR' },
    });
    expect(Number(ways[0]!.agreed)).toBeGreaterThan(0);
    expect((await core.client.inbox.threads({ filter: 'all' })).total).toBe(0);
    expect(graph.world.taken).toEqual([]);
  });

  it('is written down once the price was agreed to, and is done only when it was delivered', async () => {
    const { core } = await openConnected();
    const [way] = (await core.client.connection.prepareTest({ number: 'main', to: mine })).ways;
    await core.client.connection.sendTest({
      number: 'main',
      to: mine,
      template: way!.template,
      agreed: way!.agreed!,
    });
    const { entries } = await core.client.outbox.list({});
    expect(entries).toMatchObject([{ kind: 'template', state: 'ready', text: 'Welcome.' }]);
    expect(await lastStep(core)).toBe('open: The test message waits in the outbox.');
    settle(core, { state: 'uncertain' });
    expect(await lastStep(core)).toMatch(/^problem: Meta’s answer to the test message was lost/);
    settle(core, { state: 'failed', error_code: 131026 });
    expect(await lastStep(core)).toMatch(/^problem: The test message was not delivered\. \S/);
    settle(core, { state: 'discarded' });
    expect(await lastStep(core)).toBe('open: No test message yet.');
  });

  it('offers no free text where the window is shut, whatever else is wrong', async () => {
    const { graph, core } = await openConnected();
    graph.world.numbers.get(someNumber)!.health = { canSend: 'BLOCKED', codes: [131042] };
    await core.client.connection.check({ number: 'main', step: 'account' });
    const { ways } = await core.client.connection.prepareTest({ number: 'main', to: mine });
    expect(ways.map(({ kind }) => kind)).toEqual(['template', 'template']);
    expect(ways[0]!.sentence).toMatch(/Meta takes nothing from this number/);
  });

  it('without an agreement waits for the owner like any other charge', async () => {
    const { core } = await openConnected();
    const [way] = (await core.client.connection.prepareTest({ number: 'main', to: mine })).ways;
    await core.client.connection.sendTest({ number: 'main', to: mine, template: way!.template });
    expect((await core.client.outbox.list({})).entries).toMatchObject([{ state: 'held' }]);
  });

  it('goes neither to the shop itself nor by a template that is not there', async () => {
    const { core } = await openConnected();
    const own = core.client.connection.prepareTest({ number: 'main', to: '+33612345678' });
    await expect(own).rejects.toMatchObject({ data: { code: 'test_to_own' } });
    const gone = core.client.connection.sendTest({ number: 'main', to: mine, template: '999' });
    await expect(gone).rejects.toMatchObject({ data: { code: 'test_way_gone' } });
  });
});
