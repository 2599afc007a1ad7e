import { createRandom, type Random } from './random.ts';

/** What a made shop lives on. */
export type ShopKind =
  'replies' | 'appointments' | 'campaigns' | 'growing' | 'shrinking' | 'holidays' | 'tiny' | 'new';

export const shopKinds: readonly ShopKind[] = [
  'replies',
  'appointments',
  'campaigns',
  'growing',
  'shrinking',
  'holidays',
  'tiny',
  'new',
];

/** One local hour of a number: replies, and micros spent on templates. */
export interface ShopHour {
  replies: number;
  cost: number;
}

/** A number's history: whole days of 24 hours, the last `month` of them being the month to forecast. */
export interface MadeShop {
  kind: ShopKind;
  days: readonly (readonly ShopHour[])[];
  /** Days of the month to forecast. */
  month: number;
  /** Weekday of the first day, 0 = Sunday. */
  firstWeekday: number;
  closed: readonly number[];
}

const utility = 24_800;
const marketing = 85_900;

/** A shop of a kind, the same for the same seed: overdispersed counts, a drifting level, habits of its own. */
export function makeShopDays(kind: ShopKind, seed: number): MadeShop {
  const random = createRandom(seed);
  const month = random.pick([28, 30, 31, 31]);
  const before = kind === 'new' ? Math.round(random.between(3, 20)) : Math.round(random.between(45, 80));
  const firstWeekday = Math.floor(random.between(0, 7));
  const closed = closedDays(random);
  const rhythm = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    closed.includes(weekday) ? 0 : random.gamma(random.between(4, 40)),
  );
  const levels = walkLevels(kind, before + month, random);
  const plan = planOf(kind, random);
  const days = levels.map((level, day) => {
    const weekday = (firstWeekday + day) % 7;
    const busy = level * (rhythm[weekday] ?? 1) * random.gamma(plan.calm);
    const campaign = plan.campaign?.(day, weekday) ?? 0;
    return spreadOverHours(plan, busy, campaign, random);
  });
  return { kind, days, month, firstWeekday, closed };
}

interface Plan {
  replies: number;
  templates: number;
  /** Shape of a day's own factor: high is calm. */
  calm: number;
  /** How many customers a campaign of that day reaches. */
  campaign: ((day: number, weekday: number) => number) | null;
}

function planOf(kind: ShopKind, random: Random): Plan {
  const calm = random.between(3, 30);
  const quiet = { replies: random.between(5, 60), templates: 0, calm, campaign: null };
  switch (kind) {
    case 'tiny':
      return { ...quiet, replies: random.between(1, 8), templates: random.between(0.2, 2) };
    case 'appointments':
      return { ...quiet, templates: random.between(3, 60) };
    case 'campaigns':
      return { ...quiet, campaign: weeklyCampaign(random) };
    case 'replies':
    case 'growing':
    case 'shrinking':
    case 'holidays':
    case 'new':
      return {
        ...quiet,
        replies: random.between(25, 160),
        templates: random.chance(0.5) ? random.between(0.5, 10) : 0,
      };
  }
}

// Weekly or every other week on a habitual day, sometimes forgotten, to a list that is never quite the same.
function weeklyCampaign(random: Random): NonNullable<Plan['campaign']> {
  const list = random.between(30, 400);
  const habit = Math.floor(random.between(1, 6));
  const everySecond = random.chance(0.3);
  return (day, weekday) => {
    if (weekday !== habit || random.chance(0.1)) return 0;
    if (everySecond && Math.floor(day / 7) % 2 === 1) return 0;
    return random.poisson(list * random.between(0.75, 1.1));
  };
}

function closedDays(random: Random): number[] {
  if (random.chance(0.25)) return [];
  return random.chance(0.4) ? [0, 1] : [0];
}

// A level that wanders from week to week, grows or shrinks by its kind, and is nothing on days off.
function walkLevels(kind: ShopKind, days: number, random: Random): number[] {
  const wander = random.between(0.02, 0.1);
  const monthly =
    kind === 'growing' ? random.between(0.05, 0.2) : kind === 'shrinking' ? -random.between(0.05, 0.15) : 0;
  const off = kind === 'holidays' ? daysOff(days, random) : () => false;
  let wandered = 0;
  return Array.from({ length: days }, (_, day) => {
    if (day % 7 === 0) wandered = 0.8 * wandered + wander * random.normal();
    return off(day) ? 0 : Math.exp(wandered) * (1 + monthly) ** (day / 30);
  });
}

function daysOff(days: number, random: Random): (day: number) => boolean {
  const start = random.between(0, days);
  const length = random.between(3, 10);
  const feast = Math.floor(random.between(0, days));
  return (day) => (day >= start && day < start + length) || day === feast;
}

function spreadOverHours(plan: Plan, busy: number, campaign: number, random: Random): ShopHour[] {
  const hours = Array.from({ length: 24 }, (): ShopHour => ({ replies: 0, cost: 0 }));
  const openHour = (): ShopHour => {
    const hour = Math.floor(random.chance(0.08) ? random.between(20, 24) : random.between(9, 19.5));
    return hours[hour] ?? { replies: 0, cost: 0 };
  };
  const replies = random.poisson(plan.replies * busy + 0.08 * campaign * Math.min(1, busy));
  for (let reply = 0; reply < replies; reply += 1) openHour().replies += 1;
  const templates = random.poisson(plan.templates * busy);
  for (let template = 0; template < templates; template += 1) openHour().cost += utility;
  const hourOfCampaign = hours[10];
  if (hourOfCampaign !== undefined) hourOfCampaign.cost += campaign * marketing;
  return hours;
}
