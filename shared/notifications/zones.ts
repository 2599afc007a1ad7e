import { createZone, isTimeZone, type Zone } from '../time/zone.ts';
import { everyDay, localDaysBetween, openingTimes } from '../window/opening-times.ts';
import type { Stretch } from '../window/stretches.ts';
import { createTimeline, type Timeline } from '../window/timeline.ts';

/** When nobody is woken. */
const daytime = everyDay('08:00', '21:00');
/** Countries that the engine's tables have no zone for. */
const unlisted: ReadonlyMap<string, string> = new Map([
  ['AC', 'Atlantic/St_Helena'],
  ['XK', 'Europe/Belgrade'],
]);
const byCountry = new Map<string, readonly Zone[]>();
const timelines = new Map<string, Timeline>();

/** The zones in which a customer of that country (ISO 2) may be; the shop's own where the country is not known. */
export function zonesOf(country: string | null, shop: Zone): readonly Zone[] {
  if (country === null) return [shop];
  const known = byCountry.get(country) ?? namesOf(country).filter(isTimeZone).map(createZone);
  byCountry.set(country, known);
  return known.length === 0 ? [shop] : known;
}

/** When it is day (08:00 to 21:00) in all of some zones; where that never comes on a day, in the most of them. */
export function daytimeIn(zones: readonly Zone[]): Timeline {
  const key = zones.map(({ timeZone }) => timeZone).join();
  const known = timelines.get(key) ?? createDaytime(zones);
  timelines.set(key, known);
  return known;
}

function createDaytime(zones: readonly Zone[]): Timeline {
  const days = zones.map((zone) => openingTimes(daytime, zone));
  const [first] = zones;
  if (first === undefined) return createTimeline((from, until) => [{ from, until }]);
  return createTimeline((from, until) =>
    localDaysBetween(from, until, first).flatMap((day) => {
      const start = first.toInstant(`${day}T00:00:00`);
      const end = start + 25 * 3_600_000;
      return busiest(days.flatMap((times) => times.between(start, end)));
    }),
  );
}

/** Where most of the stretches lie one above the other. */
function busiest(stretches: readonly Stretch[]): Stretch[] {
  const steps = stretches
    .flatMap(({ from, until }) => [
      { at: from, by: 1 },
      { at: until, by: -1 },
    ])
    .toSorted((one, other) => one.at - other.at || one.by - other.by);
  let best: Stretch[] = [];
  let [most, count] = [0, 0];
  steps.forEach(({ at, by }, index) => {
    count += by;
    const stretch = { from: at, until: steps[index + 1]?.at ?? at };
    if (stretch.until === at || count < most) return;
    best = count > most ? [stretch] : [...best, stretch];
    most = count;
  });
  return best;
}

// TypeScript's library does not know the method yet, nor does every browser: then the shop's zone stands in.
function namesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  );
  const names = locale.getTimeZones?.() ?? [];
  const own = unlisted.get(country);
  return names.length === 0 && own !== undefined ? [own] : names;
}
