import { createCore, type Core } from '../../src-main/core/create-core.ts';

/** When the bench takes place: after the last message of the longest chat it makes. */
export const benchNow = Date.parse('2031-01-01T12:00:00Z');

/** The first wall time of what the bench makes; from then on every message is priced. */
export const benchStart = '2025-07-02T09:00:00';

/** A core on a data folder, set up as a French shop when it is new. */
export async function openBenchCore(
  dataFolder: string,
  channel: 'phone' | 'api' = 'phone',
  now = benchNow,
): Promise<Core> {
  const core = createCore({ dataFolder, host: 'bench', now });
  const { set_up: isSetUp } = await core.client.settings.list();
  if (!isSetUp) {
    await core.client.settings.setUp({
      channel,
      country: 'FR',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      shop_name: 'Salon Éclat',
      language: 'fr',
    });
  }
  return core;
}
