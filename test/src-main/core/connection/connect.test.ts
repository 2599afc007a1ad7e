import { describe, expect, it } from 'vitest';
import { clearStop, noteStop } from '../../../../src-main/database/connections.ts';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';

type Core = Awaited<ReturnType<typeof openFrenchShop>>;

const day = 86_400_000;

async function openShop(): Promise<{ graph: TestGraph; core: Core; client: CoreClient }> {
  const graph = await startGraph();
  const core = await openFrenchShop();
  return { graph, core, client: core.client };
}

const tie = { number: 'main', phone_number_id: someNumber, account: someAccount, channel: 'api' } as const;

/** A shop whose only number is connected to the stand-in's. */
async function openConnected(): Promise<Awaited<ReturnType<typeof openShop>>> {
  const shop = await openShop();
  await shop.client.connection.saveToken({ token: someToken });
  await shop.client.connection.connect(tie);
  return shop;
}

/** Step by step: its state and the beginning of what it says. */
async function stepOf(client: CoreClient, step: string): Promise<string> {
  const { numbers } = await client.connection.status();
  const found = numbers[0]?.steps.find((it) => it.step === step);
  return `${found?.state}: ${found?.sentence}`;
}

async function lightOf(client: CoreClient): Promise<string> {
  const { state, tone } = (await client.connection.status()).numbers[0]!.light;
  return `${state} ${tone}`;
}

describe('the token', () => {
  it('is stored only when Meta takes it, and never told again', async () => {
    const { core, client } = await openShop();
    const { check } = await client.connection.saveToken({ token: 'EAAGnot0one0of0theirs' });
    expect(check).toMatchObject({ step: 'token', state: 'problem' });
    expect(check.sentence).toMatch(/does not take this token/);
    expect((await client.connection.status()).token.is_stored).toBe(false);

    await client.connection.saveToken({ token: `  ${someToken}\n` });
    const status = await client.connection.status();
    expect(status.token).toMatchObject({ is_stored: true, expires_at: null, check: { state: 'done' } });
    expect(await core.context.secrets.read('cloud_api_token')).toBe(someToken);
    expect(JSON.stringify(status)).not.toContain(someToken);
  });

  it('is refused with its missing permission by name', async () => {
    const { graph, client } = await openShop();
    graph.world.token.scopes = ['whatsapp_business_messaging'];
    const { check } = await client.connection.saveToken({ token: someToken });
    expect(check.sentence).toMatch(/lacks a permission: whatsapp_business_management\./);
    expect((await client.settings.secrets()).stored).toEqual([]);
  });

  it('warns before it ends, and is red from then on without Meta being asked', async () => {
    const { graph, core, client } = await openConnected();
    graph.world.token.expiresAt = core.context.clock() + 4 * day;
    await client.connection.check({ number: 'main', step: 'token' });
    expect(await stepOf(client, 'token')).toMatch(/^done: The token ends on 26 November 2026, in 4 days/);
    expect(await lightOf(client)).toBe('token_ends amber');
    const { numbers } = await client.connection.status();
    expect(numbers[0]!.warnings.join()).toContain('26 November 2026');
    graph.world.token.expiresAt = core.context.clock() + day / 2;
    await client.connection.check({ number: 'main', step: 'token' });
    expect(await stepOf(client, 'token')).toContain('in one day');
  });

  it('that ended is refused, and so is one that was revoked', async () => {
    const { graph, core, client } = await openConnected();
    graph.world.token.expiresAt = core.context.clock() - 1000;
    await client.connection.check({ number: 'main', step: 'token' });
    expect(await lightOf(client)).toBe('token_refused red');
    graph.world.token.expiresAt = null;
    graph.world.token.isValid = false;
    await client.connection.check({ number: 'main', step: 'token' });
    expect(await stepOf(client, 'token')).toMatch(/^problem: Meta does not take this token/);
    graph.world.token.isValid = true;
    await client.connection.check({ number: 'main', step: 'token' });
    expect(await lightOf(client)).toBe('waiting amber');
  });

  it('of somebody else does not take the place of the one that the numbers need', async () => {
    const { graph, core, client } = await openConnected();
    const theirs = 'EAAGtoken0of0another0shop';
    graph.world.token.text = theirs;
    graph.world.numbers.delete(someNumber);
    await expect(client.connection.saveToken({ token: theirs })).rejects.toMatchObject({
      data: { code: 'token_other_account' },
    });
    expect(await core.context.secrets.read('cloud_api_token')).toBe(someToken);
  });

  it('is missing, in words, where a backup came without it', async () => {
    const { client } = await openConnected();
    await client.connection.forgetToken();
    expect(await stepOf(client, 'token')).toMatch(/^problem: The access token is not on this computer/);
    expect(await lightOf(client)).toBe('token_refused red');
  });

  it('says that Meta is busy or not reached, and forgets nothing of what it knew', async () => {
    const { graph, client } = await openConnected();
    graph.world.disturbances.push({ kind: 'error', status: 503, code: 2, path: 'debug_token' });
    await expect(client.connection.check({ number: 'main', step: 'token' })).rejects.toMatchObject({
      data: { code: 'meta_busy' },
    });
    graph.world.disturbances.push({ kind: 'reset', path: 'debug_token' });
    await expect(client.connection.check({ number: 'main', step: 'token' })).rejects.toMatchObject({
      data: { code: 'meta_unreached' },
    });
    expect(await stepOf(client, 'token')).toMatch(/^done/);
  });
});

describe('a number', () => {
  it('is tied to one that the account lists, and takes its phone number and channel', async () => {
    const { client } = await openConnected();
    expect((await client.settings.numbers()).numbers[0]).toMatchObject({
      e164: '+33612345678',
      channel: 'api',
    });
    const { numbers } = await client.connection.status();
    expect(numbers[0]).toMatchObject({
      phone_number_id: someNumber,
      account_id: someAccount,
      verified_name: 'Salon Éclat',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      differs: { currency: null, time_zone: null },
      quality: 'GREEN',
    });
    expect(await stepOf(client, 'number')).toMatch(
      /^done: “Salon Éclat” is registered at Meta.*Quality: good/,
    );
    expect(await stepOf(client, 'account')).toMatch(/^done: The account bills in EUR/);
    expect(await stepOf(client, 'webhook')).toMatch(/^open: The receiver is off/);
    expect(await stepOf(client, 'test_message')).toMatch(/^open: No test message yet/);
  });

  it('of another account, and an account that the token does not reach, are refused in words', async () => {
    const { client } = await openShop();
    await client.connection.saveToken({ token: someToken });
    await expect(
      client.connection.connect({ ...tie, phone_number_id: '999000111222' }),
    ).rejects.toMatchObject({
      data: { code: 'number_not_in_account' },
    });
    await expect(client.connection.listAtMeta({ account: '555000111222333' })).rejects.toMatchObject({
      data: { code: 'account_out_of_reach' },
    });
    await expect(client.connection.listAtMeta({ account: 'my shop' })).rejects.toMatchObject({
      data: { code: 'bad_account' },
    });
    expect(await lightOf(client)).toBe('off grey');
  });

  it('is not tied to two of the shop’s, nor to one with another phone number', async () => {
    const { client } = await openConnected();
    await client.settings.addNumber({ e164: '+33700000000', channel: 'api' });
    await expect(client.connection.connect({ ...tie, number: '+33700000000' })).rejects.toMatchObject({
      data: { code: 'number_is_another', details: { other: 'main' } },
    });
    await client.connection.disconnect({ number: 'main' });
    await client.settings.changeNumber({ id: 'main', e164: '+33699999999' });
    await expect(client.connection.connect(tie)).rejects.toMatchObject({
      data: { code: 'number_differs', details: { here: '+33699999999', there: '+33612345678' } },
    });
  });

  it('that Meta has not registered, flagged or blocked says so', async () => {
    const { graph, client } = await openConnected();
    const number = graph.world.numbers.get(someNumber)!;
    const check = async (): Promise<string> => {
      await client.connection.check({ number: 'main', step: 'number' });
      return stepOf(client, 'number');
    };
    number.status = 'UNVERIFIED';
    expect(await check()).toMatch(/^problem: Meta says this number is UNVERIFIED/);
    number.status = 'FLAGGED';
    expect(await check()).toMatch(/^done: .*flagged/);
    number.status = 'CONNECTED';
    number.health = { canSend: 'BLOCKED', codes: [131031] };
    expect(await check()).toMatch(/^problem: Meta lets this number send nothing\. \S/);
    expect(await lightOf(client)).toBe('stopped red');
    number.health = { canSend: 'AVAILABLE', codes: [] };
    expect(await check()).toMatch(/^done/);
    expect(await lightOf(client)).toBe('waiting amber');
    graph.world.numbers.delete(someNumber);
    expect(await check()).toMatch(/^problem/);
  });

  it('keeps its messages, and loses its light, when it is disconnected', async () => {
    const { client } = await openConnected();
    const { number } = await client.connection.disconnect({ number: 'main' });
    expect(number).toMatchObject({ phone_number_id: null, light: { state: 'off' } });
    expect((await client.settings.numbers()).numbers[0]).toMatchObject({ e164: '+33612345678' });
    await expect(client.connection.check({ number: 'main', step: 'number' })).rejects.toMatchObject({
      data: { code: 'not_connected' },
    });
  });
});

describe('the account', () => {
  it('shows what decides prices and months beside the settings, and is silent once they agree', async () => {
    const { graph, client } = await openConnected();
    await client.settings.set({ key: 'currency', value: 'USD' });
    await client.settings.set({ key: 'time_zone', value: 'America/Sao_Paulo' });
    const { numbers } = await client.connection.status();
    expect(numbers[0]!.differs).toEqual({ currency: 'EUR', time_zone: 'Europe/Paris' });
    expect(numbers[0]!.warnings.join(' ')).toMatch(/bills in EUR, the settings say USD.*America\/Sao_Paulo/);
    await client.settings.set({ key: 'currency', value: 'EUR' });
    await client.settings.set({ key: 'time_zone', value: 'Europe/Paris' });
    expect((await client.connection.status()).numbers[0]!.warnings).toEqual([]);
    expect(graph.world.taken).toEqual([]);
  });

  it('without a payment that works is red, blocked or only limited, until Meta says otherwise', async () => {
    const { graph, core, client } = await openConnected();
    const number = graph.world.numbers.get(someNumber)!;
    const look = async (canSend: string, codes: number[]): Promise<string> => {
      number.health = { canSend, codes };
      await client.connection.check({ number: 'main', step: 'account' });
      return lightOf(client);
    };
    let rung = 0;
    core.context.bells.onRing('outbox', () => (rung += 1));
    expect(await look('LIMITED', [131042])).toBe('payment_missing red');
    expect(await look('BLOCKED', [131042])).toBe('payment_missing red');
    expect(await stepOf(client, 'account')).toMatch(/^problem: Meta has no valid way to charge this account/);
    expect(rung).toBe(0);
    expect(await look('AVAILABLE', [])).toBe('waiting amber');
    expect(rung).toBe(1);
  });
});

it('says in its step what Meta told of a message, although it was in order when it was checked', async () => {
  const { core, client } = await openConnected();
  for (const [code, step, words] of [
    [190, 'token', /^problem: Meta has refused the access token/],
    [131042, 'account', /^problem: Meta has had no payment that works/],
    [368, 'number', /^problem: Meta has taken nothing from this number/],
  ] as const) {
    expect(await stepOf(client, step)).toMatch(/^done:/);
    noteStop(core.context.db, 'main', code, core.context.clock());
    expect(await stepOf(client, step)).toMatch(words);
    clearStop(core.context.db, 'main');
  }
});

describe('webhooks', () => {
  it('are subscribed on demand, and the step says what is left to do', async () => {
    const { graph, core, client } = await openConnected();
    graph.world.accounts.get(someAccount)!.apps = [];
    await client.connection.check({ number: 'main', step: 'webhook' });
    expect(await stepOf(client, 'webhook')).toMatch(/^problem: Meta does not send this account’s messages/);
    await client.connection.subscribe({ number: 'main' });
    expect(await stepOf(client, 'webhook')).toMatch(/^open: The receiver is off/);
    await core.context.secrets.store('app_secret', 'a-secret-of-the-app');
    await client.connection.setReceiver({ is_on: true, port: 48_123 });
    expect(await stepOf(client, 'webhook')).toMatch(
      /^open: All is set on this side, and nothing has come yet/,
    );
    core.context.db.exec(`UPDATE connection SET last_webhook_at = ${core.context.clock() - 60_000}`);
    expect(await stepOf(client, 'webhook')).toMatch(/^done: It works.*22 November 2026/);
  });
});
