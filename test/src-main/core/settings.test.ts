import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { settingKeys, type SettingKey } from '../../../shared/contract/settings.ts';
import { readEnvironment } from '../../../src-main/core/environment.ts';
import { openCore } from '../../helpers/core.ts';

const good: Record<SettingKey, readonly (readonly [typed: string, stored: unknown])[]> = {
  shop_name: [
    ['Salon Éclat', 'Salon Éclat'],
    ['  ひまわり 🌻  ', 'ひまわり 🌻'],
  ],
  country: [
    ['FR', 'FR'],
    ['in', 'IN'],
  ],
  currency: [
    ['EUR', 'EUR'],
    ['usd', 'USD'],
  ],
  time_zone: [
    ['Europe/Paris', 'Europe/Paris'],
    ['UTC', 'UTC'],
  ],
  language: [
    ['fr', 'fr'],
    ['en', 'en'],
  ],
  opening_hours: [
    [
      '{"mon":[["09:30","12:30"],["14:00","19:00"]],"sat":[]}',
      {
        mon: [
          ['09:30', '12:30'],
          ['14:00', '19:00'],
        ],
        sat: [],
      },
    ],
    ['{}', {}],
  ],
  holidays: [
    ['["2026-12-25","2027-01-01"]', ['2026-12-25', '2027-01-01']],
    ['[]', []],
  ],
  monthly_budget: [
    ['50', '50'],
    ['49,90', '49.90'],
  ],
  hold_above: [['0.05', '0.05']],
  reminder_leads: [
    ['[120,30]', [120, 30]],
    ['[]', []],
  ],
  provider_margin: [
    ['0', '0'],
    ['7,5', '7.5'],
  ],
  vat: [
    ['20', '20'],
    ['1000', '1000'],
  ],
  exempt: [
    ['true', true],
    ['false', false],
  ],
  payment_method: [['false', false]],
  integration: [
    ['direct', 'direct'],
    ['partner', 'partner'],
  ],
  authentication_international: [
    [
      '{"home_country":"FR","start_times":{"IN":"2024-07-15T00:00:00Z"}}',
      { home_country: 'FR', start_times: { IN: '2024-07-15T00:00:00Z' } },
    ],
    ['{"home_country":null,"start_times":{}}', { home_country: null, start_times: {} }],
  ],
  phone_zone: [['Asia/Kolkata', 'Asia/Kolkata']],
  send_with: [
    ['enter', 'enter'],
    ['ctrl_enter', 'ctrl_enter'],
  ],
  backup_folder: [
    [tmpdir(), tmpdir()],
    ['none', null],
  ],
  watched_folder: [
    [tmpdir(), tmpdir()],
    [` ${tmpdir()} `, tmpdir()],
    ['none', null],
  ],
  report_folder: [
    [tmpdir(), tmpdir()],
    ['none', null],
  ],
  report_formats: [
    ['["csv"]', ['csv']],
    ['["pdf","xlsx"]', ['pdf', 'xlsx']],
    ['none', null],
  ],
  budget_levels: [
    ['[80,100]', [80, 100]],
    ['[100, 50, 50]', [50, 100]],
    ['[]', []],
  ],
  digests: [
    ['["closing"]', ['closing']],
    ['[]', []],
  ],
  digest_lead: [['45', 45]],
  quiet_hours: [
    ['["21:30","08:00"]', ['21:30', '08:00']],
    ['none', null],
  ],
  reminder_text: [['name', 'name']],
  reminder_sound: [['all', 'all']],
  close_to_tray: [['true', true]],
  start_at_login: [['false', false]],
};

const bad: Record<SettingKey, readonly string[]> = {
  shop_name: [' ', 'x'.repeat(101)],
  country: ['FRA', 'France', 'F1', '🇫🇷'],
  currency: ['EURO', '€', 'XYZ'],
  time_zone: ['Paris', 'Europe/Nowhere', 'CEST+1', '../etc/passwd'],
  language: ['de', 'FR', 'français'],
  opening_hours: ['mon', '{"mon":["09:30"]}', '{"mon":[["9h","19h"]]}', '{"monday":[]}', '[]', 'null', '{'],
  holidays: ['2026-12-25', '["25/12/2026"]', '["2026-02-30"]', '[20261225]'],
  monthly_budget: ['-1', '1e3', 'fifty', '1.1234567', '12345678901', 'NaN'],
  hold_above: ['0x1', '- 5', '.5'],
  reminder_leads: ['120', '[0]', '[1441]', '["120"]', '[30.5]', '[1,2,3,4,5,6,7,8,9,10,11]'],
  provider_margin: ['five', '5 %', '-1', '1000.000001'],
  vat: ['20%', '--', '1.1234567'],
  exempt: ['yes', '1', 'TRUE'],
  payment_method: ['no'],
  integration: ['both', ' direct'],
  authentication_international: [
    'FR',
    '{}',
    '{"home_country":"France","start_times":{}}',
    '{"home_country":"FR","start_times":{"IN":"soon"}}',
    '{"home_country":"FR","start_times":{},"more":1}',
  ],
  phone_zone: ['Kolkata', '+05:30 or so'],
  send_with: ['shift_enter', 'Enter'],
  backup_folder: [' ', `/${'x'.repeat(4096)}`],
  watched_folder: [' ', `/${'x'.repeat(4096)}`],
  report_folder: [' ', `/${'x'.repeat(4096)}`],
  report_formats: ['pdf', '[]', '["doc"]', '["pdf","pdf","pdf","pdf"]', '{}'],
  budget_levels: ['80', '[0]', '[80.5]', '["80"]', '[1001]', '[1,2,3,4,5,6,7,8,9,10,11]'],
  digests: ['opening', '["noon"]', '["opening","opening","closing"]'],
  digest_lead: ['4', '601', 'an hour', '30.5'],
  quiet_hours: ['21:00-08:00', '["21:00"]', '["9","8"]', '["08:00","08:00"]', '["24:00","08:00"]'],
  reminder_text: ['all', 'true'],
  reminder_sound: ['loud', 'true'],
  close_to_tray: ['yes'],
  start_at_login: ['1'],
};

describe('each setting', () => {
  it.each(settingKeys)('%s takes what fits and keeps it', async (key) => {
    const { client } = await openCore();
    for (const [typed, stored] of good[key]) {
      expect(await client.settings.set({ key, value: typed })).toEqual({ key, value: stored });
      expect((await client.settings.list()).settings[key]).toEqual(stored);
    }
  });

  it.each(settingKeys)('%s refuses what does not, says what it wants, and stays as it was', async (key) => {
    const { client } = await openCore();
    const before = (await client.settings.list()).settings;
    for (const value of bad[key]) {
      await expect(client.settings.set({ key, value }), value).rejects.toMatchObject({
        data: { code: 'bad_setting', details: { key } },
        message: expect.stringMatching(new RegExp(`^${key} should be .+, not "`)) as string,
      });
    }
    expect((await client.settings.list()).settings).toEqual(before);
  });

  it('is forgotten again with null or nothing', async () => {
    const { client } = await openCore();
    await client.settings.set({ key: 'shop_name', value: 'Salon' });
    expect(await client.settings.set({ key: 'shop_name', value: null })).toEqual({
      key: 'shop_name',
      value: null,
    });
    await client.settings.set({ key: 'reminder_leads', value: '[5]' });
    expect(await client.settings.set({ key: 'reminder_leads', value: '' })).toMatchObject({
      value: [120, 30],
    });
  });
});

describe('the word none', () => {
  it('unsets every key as nothing does, but a shop may be called so, and a reminder have no sound', async () => {
    const { client } = await openCore();
    const unset = (await client.settings.list()).settings;
    for (const key of settingKeys.filter((it) => it !== 'shop_name' && it !== 'reminder_sound')) {
      for (const none of ['none', ' None ', '']) {
        await client.settings.set({ key, value: good[key][0]?.[0] ?? '' });
        expect(await client.settings.set({ key, value: none })).toEqual({ key, value: unset[key] });
      }
    }
    expect(await client.settings.set({ key: 'shop_name', value: 'None' })).toMatchObject({ value: 'None' });
    const sound = 'reminder_sound';
    expect(await client.settings.set({ key: sound, value: 'none' })).toMatchObject({ value: 'none' });
    expect(await client.settings.set({ key: sound, value: '' })).toMatchObject({ value: unset[sound] });
  });
});

describe('what nobody has set', () => {
  it('comes from the machine’s locale, or is nothing', () => {
    const read = (env: NodeJS.ProcessEnv): unknown => {
      const { country, currency } = readEnvironment(env, 'linux');
      return [country, currency];
    };
    expect(read({ LANG: 'fr_FR.UTF-8' })).toEqual(['FR', 'EUR']);
    expect(read({ LANG: 'en_US.UTF-8', LC_ALL: 'pt_BR.UTF-8' })).toEqual(['BR', 'BRL']);
    expect(read({ LANG: 'de_CH.UTF-8' })).toEqual(['CH', 'USD']);
    for (const lang of ['C', 'POSIX', 'C.UTF-8', 'en', ''])
      expect(read({ LANG: lang })).toEqual([null, null]);
  });

  it('is named by the command that needs it', async () => {
    vi.stubEnv('LC_ALL', 'C');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client } = await openCore();
    await expect(client.spend.month({})).rejects.toMatchObject({
      data: { code: 'setting_missing', details: { key: 'currency' } },
      message: expect.stringContaining('currency') as string,
    });
    await client.settings.set({ key: 'currency', value: 'EUR' });
    expect(await client.spend.month({})).toMatchObject({ currency: 'EUR', month: '2026-11' });
  });
});

describe('the shop’s numbers', () => {
  it('begin with one named main, typed on the phone', async () => {
    const { client } = await openCore();
    expect(await client.settings.numbers()).toEqual({
      numbers: [{ id: 'main', name: null, e164: null, channel: 'phone' }],
    });
  });

  it('can be added and changed, each E.164 once', async () => {
    const { client } = await openCore();
    const added = await client.settings.addNumber({
      e164: '+33 6 39 98 01 12',
      channel: 'api',
      name: 'Boutique',
    });
    expect(added).toEqual({ id: '+33639980112', name: 'Boutique', e164: '+33639980112', channel: 'api' });
    await expect(client.settings.addNumber({ e164: '0033639980112', channel: 'api' })).rejects.toMatchObject({
      data: { code: 'number_exists' },
    });
    await expect(client.settings.changeNumber({ id: 'main', e164: '+33639980112' })).rejects.toMatchObject({
      data: { code: 'number_exists' },
    });
    expect(await client.settings.changeNumber({ id: 'main', channel: 'both' })).toMatchObject({
      id: 'main',
      channel: 'both',
    });
    expect(await client.settings.changeNumber({ id: added.id, name: null })).toEqual({
      ...added,
      name: null,
    });
    expect((await client.settings.numbers()).numbers.map((number) => number.channel)).toEqual([
      'both',
      'api',
    ]);
    await expect(client.settings.changeNumber({ id: 'ghost', channel: 'api' })).rejects.toMatchObject({
      data: { code: 'unknown_number' },
    });
  });

  it.each([
    '0639980112',
    '+33',
    '+0639980112',
    '+3363998011212345678',
    'call me',
    '',
    '+33 6 39 98 01 1x',
    '+٣٣٦٣٩٩٨٠١١٢',
  ])('are not %j', async (e164) => {
    const { client } = await openCore();
    await expect(client.settings.addNumber({ e164, channel: 'api' })).rejects.toMatchObject({
      data: { code: 'bad_number' },
      message: expect.stringContaining('+33612345678') as string,
    });
    expect((await client.settings.numbers()).numbers).toHaveLength(1);
  });
});

describe('the first run', () => {
  it('sets everything in one step, or nothing', async () => {
    const { client } = await openCore();
    expect(await client.settings.list()).toMatchObject({ set_up: false, own_names: [] });
    const answers = {
      channel: 'api',
      country: 'FR',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      shop_name: 'Salon',
      language: 'fr',
    } as const;
    await expect(client.settings.setUp({ ...answers, time_zone: 'Lune' })).rejects.toMatchObject({
      data: { code: 'bad_setting' },
    });
    expect(await client.settings.list()).toMatchObject({ set_up: false, settings: { shop_name: null } });
    await client.settings.setUp(answers);
    expect(await client.settings.list()).toMatchObject({
      set_up: true,
      own_names: ['Salon'],
      settings: {
        country: 'FR',
        currency: 'EUR',
        time_zone: 'Europe/Paris',
        shop_name: 'Salon',
        language: 'fr',
      },
    });
    expect((await client.settings.numbers()).numbers[0]?.channel).toBe('api');
  });
});
