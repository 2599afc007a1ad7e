import { createRouterClient } from '@orpc/server';
import type { Core } from '../../src-main/core/create-core.ts';
import { pageRouter } from '../../src-main/core/page-router.ts';
import { writeApiChat, type ApiLine } from './api-chat.ts';
import { openFrenchShop, type CoreClient } from './core.ts';

type Shop = Awaited<ReturnType<typeof openFrenchShop>>;

/** A French shop on the API that has sent so many templates in each of `months`, all priced. */
export async function openReportShop(
  months: Readonly<Record<string, number>>,
  options: { folder?: string; now?: number } = {},
): Promise<Shop> {
  const shop = await openFrenchShop(options);
  await sendTemplates(shop, months);
  return shop;
}

/** Has the number on the API send so many templates in each month (`YYYY-MM`), to a customer of each, and prices them. */
export async function sendTemplates(core: Core, months: Readonly<Record<string, number>>): Promise<void> {
  await core.client.settings.changeNumber({ id: 'main', channel: 'api' });
  for (const [month, count] of Object.entries(months)) {
    const from = Date.parse(`${month}-03T09:00:00Z`);
    const lines = Array.from({ length: count }, (_, index): ApiLine => {
      return { at: new Date(from + index * 1_000).toISOString(), template: 'promo', category: 'marketing' };
    });
    writeApiChat(core, `+3363998${month.replace('-', '')}`, lines);
  }
  // The currency again: every message is priced.
  await core.client.settings.set({ key: 'currency', value: 'EUR' });
}

/** What a page may do in a shop. */
export function pageOf({ context }: Shop): CoreClient {
  return createRouterClient(pageRouter, { context: { ...context, caller: {}, isPage: true } });
}
