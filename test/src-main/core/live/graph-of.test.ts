import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { graphOf, graphWith } from '../../../../src-main/core/live/graph-of.ts';
import { openCore } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { someNumber, someToken } from '../../../helpers/graph/world.ts';

it('speaks with the token that is stored now, and is one for all who call', async () => {
  await startGraph();
  const { context } = await openCore();
  const graph = graphOf(context);
  const forAnother = { ...context, caller: {} };
  expect(graphOf(forAnother)).toBe(graph);
  const none = { ok: false, failure: { kind: 'refused', status: 0, code: 190 } };
  expect(await graph.readNumber(someNumber)).toMatchObject(none);
  await context.secrets.store('cloud_api_token', someToken);
  expect(await graph.readNumber(someNumber)).toMatchObject({ ok: true });
  await context.secrets.store('cloud_api_token', 'EAAGanother');
  expect(await graph.readNumber(someNumber)).toMatchObject({ failure: { status: 401, code: 190 } });
  expect(await graphWith(context, someToken).readNumber(someNumber)).toMatchObject({ ok: true });
});

it('asks nothing with a token that cannot be opened', async () => {
  const { world } = await startGraph();
  const { context } = await openCore();
  const secrets = { ...context.secrets, read: () => Promise.reject(new Refusal('secret_unreadable', 'No.')) };
  const answer = await graphOf({ ...context, secrets }).readNumber(someNumber);
  expect(answer).toMatchObject({ failure: { kind: 'refused', status: 0, code: 190 } });
  expect(world.requests).toEqual([]);
});

it('does not start with another Graph than Meta’s that is not on this machine, and leaves no folder behind', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  process.env['VITRINE_GRAPH'] = 'https://graph.evil.example';
  onTestFinished(() => {
    delete process.env['VITRINE_GRAPH'];
  });
  expect(() => createCore({ dataFolder: folder, host: 'test' })).toThrow(
    /VITRINE_GRAPH may only name a stand-in/,
  );
  expect(existsSync(folder)).toBe(false);
});
