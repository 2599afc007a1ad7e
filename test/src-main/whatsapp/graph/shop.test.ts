import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../helpers/graph/client-of.ts';
import { addTemplate } from '../../../helpers/graph/shop-events.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someApp, someNumber, someToken } from '../../../helpers/graph/world.ts';

describe('a token', () => {
  it('tells its end, its permissions and its app', async () => {
    const { address, world } = await startGraph();
    const graph = clientOf(address, { token: async () => null });
    world.token.expiresAt = world.now() + 5 * 86_400_000;
    expect(await graph.debugToken(someToken)).toEqual({
      ok: true,
      value: {
        isValid: true,
        expiresAt: world.token.expiresAt,
        scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
        appId: someApp,
      },
    });
    world.token.expiresAt = null;
    expect(await graph.debugToken(someToken)).toMatchObject({ value: { expiresAt: null } });
    world.token.isValid = false;
    expect(await graph.debugToken(someToken)).toMatchObject({ ok: true, value: { isValid: false } });
    expect(await graph.debugToken('EAAGother')).toMatchObject({
      ok: true,
      value: { isValid: false, scopes: [] },
    });
  });
});

describe('a number and its account', () => {
  it('are read with their quality, limit and health', async () => {
    const { address, world } = await startGraph();
    world.numbers.get(someNumber)!.health = { canSend: 'BLOCKED', codes: [131042, 141006] };
    expect(await clientOf(address).readNumber(someNumber)).toEqual({
      ok: true,
      value: {
        phoneNumberId: someNumber,
        displayPhone: '+33 6 12 34 56 78',
        verifiedName: 'Salon Éclat',
        quality: 'GREEN',
        status: 'CONNECTED',
        messagingLimit: 'TIER_250',
        throughput: 'STANDARD',
        health: { canSend: 'BLOCKED', codes: [131042, 141006] },
      },
    });
  });

  it('are read with next to nothing and with what nobody knows', async () => {
    const { address, world } = await startGraph();
    const odd = { id: someNumber, quality_rating: 7, health_status: 'fine', throughput: [], extra: {} };
    world.disturbances.push({ kind: 'answer', json: odd });
    expect(await clientOf(address).readNumber(someNumber)).toMatchObject({
      ok: true,
      value: { phoneNumberId: someNumber, displayPhone: '', quality: null, throughput: null, health: null },
    });
  });

  it('name their currency, zone and the apps that hear of them; subscribing adds ours', async () => {
    const { address, world } = await startGraph();
    const graph = clientOf(address);
    world.accounts.get(someAccount)!.apps = ['999'];
    expect(await graph.readAccount(someAccount)).toMatchObject({
      value: { id: someAccount, currency: 'EUR', timeZone: 'Europe/Paris', subscribedApps: ['999'] },
    });
    expect(await graph.subscribe(someAccount)).toEqual({ ok: true, value: true });
    expect(await graph.readAccount(someAccount)).toMatchObject({
      value: { subscribedApps: ['999', someApp] },
    });
    expect(await graph.listNumbers(someAccount)).toMatchObject({ value: [{ phoneNumberId: someNumber }] });
    expect(await graph.readAccount('404')).toMatchObject({
      failure: { kind: 'refused', code: 100, subcode: 33 },
    });
  });
});

describe('the list of templates', () => {
  it('is read whole, page after page, by its cursors and never by the address that Meta gives', async () => {
    const { address, world } = await startGraph();
    for (let n = 1; n <= 250; n += 1) addTemplate(world, { name: `modele_${n}` });
    const answer = await clientOf(address).listTemplates(someAccount);
    expect(answer.ok && answer.value.map(({ name }) => name)).toEqual(
      world.templates.map(({ name }) => name),
    );
    expect(world.requests).toHaveLength(3);
    expect(answer.ok && answer.value[249]).toMatchObject({ format: 'named', quality: 'GREEN', reason: null });
  });

  it('keeps what can be read when one of them cannot', async () => {
    const { address, world } = await startGraph();
    const good = { id: 1, name: 'a', language: 'fr', category: 'UTILITY', status: 'APPROVED' };
    world.disturbances.push({ kind: 'answer', json: { data: [{ name: 4 }, null, good], paging: 'none' } });
    expect(await clientOf(address).listTemplates(someAccount)).toEqual({
      ok: true,
      value: [
        {
          metaId: '1',
          name: 'a',
          language: 'fr',
          category: 'UTILITY',
          correctCategory: null,
          status: 'APPROVED',
          quality: null,
          reason: null,
          format: 'positional',
          components: [],
        },
      ],
    });
  });

  it('is read from its start again when Meta no longer knows a cursor, and gives up when that goes on', async () => {
    const { address, world } = await startGraph();
    for (let n = 1; n <= 150; n += 1) addTemplate(world, { name: `modele_${n}` });
    world.disturbances.push({ kind: 'error', status: 400, code: 131059, path: 'after=' });
    const answer = await clientOf(address).listTemplates(someAccount);
    expect(answer.ok && answer.value).toHaveLength(150);
    world.disturbances.push({ kind: 'error', status: 400, code: 131059, path: 'after=', times: 99 });
    expect(await clientOf(address).listTemplates(someAccount)).toMatchObject({ failure: { code: 131059 } });
  });

  it('does not go in circles', async () => {
    const { address, world } = await startGraph();
    const circle = { data: [], paging: { cursors: { after: 'same' }, next: 'https://elsewhere.example/' } };
    world.disturbances.push({ kind: 'answer', json: circle, times: 99 });
    expect(await clientOf(address).listTemplates(someAccount)).toEqual({
      ok: false,
      failure: { kind: 'lost', cause: 'endless_list' },
    });
    expect(world.requests.length).toBeLessThan(5);
  });

  it('takes a new one, in the state and category that Meta gives it', async () => {
    const { address, world } = await startGraph();
    const graph = clientOf(address);
    const body = {
      name: 'rappel',
      language: 'fr',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'À demain.' }],
    };
    world.accounts.get(someAccount)!.judges = 'MARKETING';
    const made = await graph.createTemplate(someAccount, body);
    expect(made).toMatchObject({ ok: true, value: { status: 'PENDING', category: 'MARKETING' } });
    expect(await graph.createTemplate(someAccount, body)).toMatchObject({
      failure: { code: 100, subcode: 2388024 },
    });
    const open = { ...body, name: 'b', components: [{ type: 'BODY', text: '{{1}} bonjour' }] };
    expect(await graph.createTemplate(someAccount, open)).toMatchObject({ failure: { code: 2388299 } });
    expect(await graph.listTemplates(someAccount)).toMatchObject({ value: [{ name: 'rappel' }] });
  });
});
