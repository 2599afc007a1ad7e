import type { Core } from '../../../src-main/core/create-core.ts';
import { addTemplate } from '../../helpers/graph/shop-events.ts';
import { personOfPhone, type World } from '../../helpers/graph/world.ts';
import { addCustomer, shareConnectedShop, type ConnectedShop } from './connected-shop.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Somewhere with a country code where it is day whenever the tests run: nothing leaves at night. */
export interface Place {
  zone: string;
  /** The beginning of its numbers, so long that five digits make one. */
  prefix: string;
}

const places: readonly (Place & { from: number; until: number })[] = [
  { zone: 'Europe/Paris', prefix: '+336123', from: 8, until: 17 },
  { zone: 'Asia/Tokyo', prefix: '+819012345', from: 0, until: 8 },
  { zone: 'Pacific/Honolulu', prefix: '+180855', from: 18, until: 24 },
  { zone: 'America/Argentina/Buenos_Aires', prefix: '+5491123', from: 17, until: 18 },
];

/** Where it is day now. */
export function placeByDay(now: number): Place {
  const at = new Date(now).getUTCHours();
  const found = places.find(({ from, until }) => at >= from && at < until);
  if (!found) throw new Error(`It is night everywhere at ${String(at)} o’clock UTC.`);
  return found;
}

const place = placeByDay(Date.now());

/** A customer's number there. */
export function phone(last: string): string {
  return `${place.prefix}${last}`;
}

/** The shop's clock at an instant: a day and a time as the fields take them. */
export function wall(at: number): { day: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: place.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return { day: text.slice(0, 10), time: text.slice(11) };
}

/** An instant `days` from now at so many o'clock of the shop. */
export function atHour(days: number, hours: number): number {
  const now = Date.now();
  const [have = 0, minutes = 0] = wall(now).time.split(':').map(Number);
  return now + days * day + (hours - have) * hour - minutes * minute - (now % minute);
}

/** Chats of the shop's customers, each with its last message. */
export const customers = {
  nadia: { name: 'Nadia Mansouri', phone: phone('45601'), ago: 30 * hour, text: 'À mardi alors' },
  joao: { name: 'João Pereira', phone: phone('45602'), ago: hour, text: 'Et ma commande ?' },
  sofia: { name: 'Sofia Ortega', phone: phone('45603'), ago: 3 * day, text: '¿Abrís el sábado?' },
} as const;

/** A connected shop with templates and customers where it is day, and what `fill` writes besides, given their chats by name. */
export function sharePlanShop(
  fill: (
    core: Core,
    threads: Record<keyof typeof customers, string>,
    template: string,
    world: World,
  ) => Promise<void>,
): ConnectedShop {
  return shareConnectedShop(
    async (core, world) => {
      addTemplates(world);
      await core.client.templates.sync();
      const { templates } = await core.client.templates.list({});
      const reminder = templates.find(({ name }) => name === 'rappel_rendez_vous');
      const add = (who: keyof typeof customers): string => {
        personOfPhone(world, customers[who].phone).name = customers[who].name;
        return addCustomer(core, world, customers[who]);
      };
      const threads = { nadia: add('nadia'), joao: add('joao'), sofia: add('sofia') };
      await fill(core, threads, reminder?.id ?? '', world);
    },
    { answers: { time_zone: place.zone } },
  );
}

function addTemplates(world: World): void {
  addTemplate(world);
  addTemplate(world, {
    name: 'rappel_rendez_vous',
    components: [{ type: 'BODY', text: 'Bonjour {{client}}, nous vous attendons le {{jour}}. À bientôt !' }],
  });
  addTemplate(world, {
    name: 'soldes',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: 'Les soldes commencent !' }],
  });
}
