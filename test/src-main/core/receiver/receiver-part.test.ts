import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CoreContext } from '../../../../src-main/core/context.ts';
import { changeReceiver, describeReceiver } from '../../../../src-main/core/receiver/receiver.ts';
import { startReceiving } from '../../../../src-main/core/receiver/receiver-part.ts';
import { openCore, someDay } from '../../../helpers/core.ts';
import { appSecret, sign } from '../../../helpers/made-secrets.ts';
import { freePort, post } from '../../../helpers/receiving.ts';

const body = '{"object":"whatsapp_business_account","entry":[]}';
const noon = '2026-11-22T12:00:00+00:00';

/** A shop whose receiver part runs, on a port of its own. */
async function openShop(times = { again: 30, calm: 10 }): Promise<{
  context: CoreContext;
  port: number;
  stop(): Promise<void>;
  logged: unknown[];
  bodies(): unknown[];
}> {
  const logged: unknown[] = [];
  const { context, client } = await openCore({ now: someDay, log: (error) => logged.push(error) });
  await client.settings.set({ key: 'time_zone', value: 'UTC' });
  const part = startReceiving(context, times);
  onTestFinished(() => part.stop());
  return {
    context,
    logged,
    port: await freePort(),
    stop: () => part.stop(),
    bodies: () =>
      context.db.prepare('SELECT source, body, state, received_at FROM webhook_body ORDER BY id').raw().all(),
  };
}

const statusOf = (port: number, text = body, signature: string | null = sign(text)): Promise<number> =>
  post(port, text, signature).then(
    ({ status }) => status,
    () => 0,
  );

describe('the receiver', () => {
  it('is closed until the owner turns it on, and closed again when it is turned off', async () => {
    const { context, port } = await openShop();
    expect(describeReceiver(context)).toEqual({
      is_on: false,
      port: null,
      path: '/webhook',
      verify_token: null,
      has_app_secret: false,
      last_at: null,
      last_refused_at: null,
      last_refusal: null,
      listening_since: null,
      problem: null,
      waiting: 0,
    });
    await changeReceiver(context, { is_on: true, port, app_secret: ` ${appSecret}\n` });
    const on = describeReceiver(context);
    expect(on).toMatchObject({
      is_on: true,
      port,
      has_app_secret: true,
      listening_since: noon,
      problem: null,
    });
    expect(on.verify_token).toMatch(/^[\w-]{24}$/);
    expect(await statusOf(port)).toBe(200);

    await changeReceiver(context, { is_on: false });
    expect(await statusOf(port)).toBe(0);
    const off = describeReceiver(context);
    expect(off).toMatchObject({ is_on: false, port, listening_since: null, last_at: noon, waiting: 1 });
    expect(off.verify_token).toBe(on.verify_token);
  });

  it('keeps a body once, however often it comes, and wakes whoever applies it', async () => {
    const { context, port, bodies } = await openShop();
    let rings = 0;
    context.bells.onRing('intake', () => (rings += 1));
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    const answers = await Promise.all(Array.from({ length: 5 }, () => statusOf(port)));
    expect([...answers, await statusOf(port)]).toEqual(Array(6).fill(200));
    expect(bodies()).toEqual([['receiver', body, 'waiting', someDay]]);
    expect(rings).toBe(1);
  });

  it('says why it turned a request away, and keeps nothing of it', async () => {
    const { context, port, bodies } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    expect(await statusOf(port, body, sign(body, 'guess'))).toBe(401);
    const status = describeReceiver(context);
    expect(status).toMatchObject({ last_at: null, last_refused_at: noon, waiting: 0 });
    expect(status.last_refusal).toContain('does not fit the app secret');
    expect(describeReceiver({ ...context, language: 'fr' }).last_refusal).toContain('clé secrète');
    expect(bodies()).toEqual([]);
  });

  it('moves to another port and takes another secret at once', async () => {
    const { context, port } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    const other = await freePort();
    await changeReceiver(context, { is_on: true, port: other, app_secret: 'another-secret' });
    expect(await statusOf(port)).toBe(0);
    expect(await statusOf(other)).toBe(401);
    expect(await statusOf(other, body, sign(body, 'another-secret'))).toBe(200);
  });

  it('closes when its secret is forgotten, and opens when there is one again', async () => {
    const { context, port } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    context.secrets.forget('app_secret');
    await expect.poll(() => statusOf(port)).toBe(0);
    expect(describeReceiver(context).problem).toContain('Enter the app secret first');
    await context.secrets.store('app_secret', appSecret);
    await expect.poll(() => statusOf(port)).toBe(200);
  });

  it('waits for a port that another program has, says so, and takes it when it is free', async () => {
    const { context, port } = await openShop();
    const other = createServer();
    other.listen(port, '127.0.0.1');
    await once(other, 'listening');
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    const status = describeReceiver(context);
    expect(status).toMatchObject({ is_on: true, listening_since: null });
    expect(status.problem).toContain('Another program uses this port');
    expect(describeReceiver({ ...context, language: 'fr' }).problem).toContain('Un autre programme');
    const before = context.changes.revision;
    await new Promise((resolve) => setTimeout(resolve, 150));
    // It has tried again several times, and troubled nobody with it.
    expect(context.changes.revision).toBe(before);
    other.close();
    await expect.poll(() => statusOf(port)).toBe(200);
    expect(describeReceiver(context)).toMatchObject({ listening_since: noon, problem: null });
  });

  it('has Meta send again what could not be kept, and says why until it can', async () => {
    const { context, port, bodies } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    context.db.pragma('query_only = ON');
    expect(await statusOf(port)).toBe(500);
    expect(describeReceiver(context).problem).not.toBeNull();
    expect(bodies()).toEqual([]);
    context.db.pragma('query_only = OFF');
    expect(await statusOf(port)).toBe(200);
    expect(describeReceiver(context).problem).toBeNull();
    expect(bodies()).toHaveLength(1);
  });

  it('tells the page of a thousand forged requests a few times only', async () => {
    const { context, port } = await openShop({ again: 30, calm: 60_000 });
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    const before = context.changes.revision;
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => statusOf(port, body, null)));
    expect(context.changes.revision).toBe(before + 1);
  });

  it('answers nothing after it was stopped', async () => {
    const { context, port, stop } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    await stop();
    expect(await statusOf(port)).toBe(0);
    context.bells.ring('connection');
    await context.receiver.settled;
    expect(await statusOf(port)).toBe(0);
  });

  it('stays closed in the demo shop', async () => {
    const { context, port } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    await context.write(['settings'], (db) => {
      db.prepare(`INSERT INTO setting (key, value) VALUES ('demo', 'true')`).run();
    });
    await expect.poll(() => statusOf(port)).toBe(0);
    await expect(changeReceiver(context, { is_on: true })).rejects.toMatchObject({ code: 'demo_open' });
    await changeReceiver(context, { is_on: false });
  });
});

describe('turning it on', () => {
  it('needs a secret that may be one', async () => {
    const { context, port } = await openShop();
    const turnOn = (secret?: string): Promise<void> =>
      changeReceiver(context, { is_on: true, port, ...(secret === undefined ? {} : { app_secret: secret }) });
    await expect(turnOn()).rejects.toMatchObject({ code: 'app_secret_missing' });
    await expect(turnOn('  ')).rejects.toMatchObject({ code: 'app_secret_missing' });
    await expect(turnOn('two words and more')).rejects.toMatchObject({ code: 'bad_app_secret' });
    expect(describeReceiver(context)).toMatchObject({
      is_on: false,
      port: null,
      has_app_secret: false,
    });
  });

  it('writes the secret neither into the database nor into a log', async () => {
    const { context, port, logged } = await openShop();
    await changeReceiver(context, { is_on: true, port, app_secret: appSecret });
    await statusOf(port);
    const { verify_token: token, ...rest } = describeReceiver(context);
    expect(JSON.stringify([rest, token, logged])).not.toContain(appSecret);
    expect(context.db.serialize().includes(appSecret)).toBe(false);
  });
});
