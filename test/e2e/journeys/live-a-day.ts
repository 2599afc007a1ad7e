import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Core } from '../../../src-main/core/create-core.ts';
import type { Language } from '../../../src-renderer/messages/translate.svelte.ts';
import { importFile } from '../../helpers/core.ts';
import { addTemplate } from '../../helpers/graph/shop-events.ts';
import { personOfPhone } from '../../helpers/graph/world.ts';
import { whichHost } from '../hosts/which-host.ts';
import { chatFile, type TimedLine } from '../pages/chat-file.ts';
import { addCustomer, shareConnectedShop } from '../pages/connected-shop.ts';
import { Day } from './day.ts';

const hour = 3_600_000;
/** The shop's other number, which is only on a phone. */
export const phoneNumber = { e164: '+33612000099', name: 'Comptoir' } as const;

/** A chat of the phone that was there before: a line every six hours, from 1 March 2025 on. */
export const longChat = { name: 'Yasmine Haddad', lines: 240, knot: 30 } as const;
/** When its lines were written, ms UTC. */
export function lineAt(index: number): number {
  return Date.parse('2025-03-01T08:00:00Z') + index * 6 * hour;
}

const customers = [
  { name: 'Amélie Fontaine', phone: '+33612345601', ago: 23.4 * hour, text: 'La robe verte est encore là ?' },
  { name: 'Bruno Petit', phone: '+33612345602', ago: 4 * hour, text: 'Et pour samedi ?' },
  { name: 'Chloé Marchand', phone: '+33612345603', ago: 3 * hour, text: 'Vous livrez ?' },
  { name: 'David Roux', phone: '+33612345604', ago: 2 * hour, text: 'Je repasserai' },
  { name: 'Maman', phone: '+33612345605', ago: hour, text: 'Tu manges avec nous ?' },
];

/** A shop in the morning, for the tests of a suite: a number of the API whose replies are charged, and one on a phone. */
export function liveADay(language: Language): Day {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-day-'));
  const connected = shareConnectedShop(
    async (core, world) => {
      addTemplate(world);
      await core.client.templates.sync();
      for (const customer of customers) {
        personOfPhone(world, customer.phone).name = customer.name;
        addCustomer(core, world, customer);
      }
      await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
      // Dearer ones wait for a word; a reply and a template cost less.
      await core.client.settings.set({ key: 'hold_above', value: '0.5' });
      await fillPhone(core, folder);
      // In a window a folder is chosen in the system's own dialog; there it is chosen from the start.
      if (whichHost() !== 'browser') await core.client.settings.set({ key: 'backup_folder', value: folder });
    },
    { answers: { language, shop_name: 'La Boutique' } },
  );
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return new Day(language, connected, folder);
}

async function fillPhone({ client }: Core, folder: string): Promise<void> {
  const number = await client.settings.addNumber({ ...phoneNumber, channel: 'phone' });
  const lines = Array.from({ length: longChat.lines }, (_, index): TimedLine => [
    lineAt(index),
    index % 3 === 0 ? longChat.name : 'La Boutique',
    index === longChat.knot ? 'Un nœud de macramé' : `Ligne ${String(index)}`,
  ]);
  const file = path.join(folder, `Discussion WhatsApp avec ${longChat.name}.txt`);
  await writeFile(file, chatFile(longChat.name, lines).buffer);
  await importFile(client, file, { me: 'La Boutique', number: number.id });
  await rm(file);
}
