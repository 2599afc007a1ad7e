import { expect, test } from 'vitest';
import { bestMoment } from '../../../shared/notifications/moment.ts';
import type { MomentWish } from '../../../shared/notifications/moment-types.ts';
import { momentSentence } from '../../../shared/notifications/moment-words.ts';
import { daytimeIn } from '../../../shared/notifications/zones.ts';
import { createZone } from '../../../shared/time/zone.ts';
import { openingTimes } from '../../../shared/window/opening-times.ts';
import { at, paris, shop } from '../reminders/facts.ts';

const hours = { ...shop, holidays: [{ from: '2026-11-30', until: '2026-12-13' }] };
const now = at('2026-11-23T12:00');

function event(local: string, more: Partial<MomentWish> = {}): MomentWish {
  return { eventAt: at(local), expiresAt: at(local), ...more };
}

test.each<[string, MomentWish, string, string, string?]>([
  ['as wished', event('2026-11-25T16:00'), '24_h before.', '24_h avant.'],
  ['with another lead', event('2026-11-25T16:00', { lead: 90 * 60_000 }), '90_min before.', '90_min avant.'],
  [
    'moved to the opening',
    event('2026-11-25T08:30'),
    '24_h before, moved to your opening at 09:30 tomorrow.',
    '24_h avant, reporté à votre ouverture, demain à 09:30.',
  ],
  [
    'earlier, when the shop is shut',
    event('2026-11-25T20:30'),
    '24_h before, moved earlier, to 18:45 tomorrow: you are shut then.',
    '24_h avant, avancé_; l’envoi part demain à 18:45_: vous seriez fermé.',
  ],
  [
    'earlier, when it is night',
    event('2026-11-25T03:00'),
    '24_h before, moved earlier, to 18:45: it is night for the customer then.',
    '24_h avant, avancé_; l’envoi part à 18:45_: il ferait nuit chez le client.',
  ],
  [
    'soon',
    event('2026-11-24T10:00'),
    'Less than 24_h are left: as soon as it may leave, at 14:00.',
    'Il reste moins de 24_h_: dès que possible, à 14:00.',
    '2026-11-23T13:00',
  ],
  [
    'at once',
    { eventAt: null, expiresAt: at('2026-11-25T10:00') },
    'As soon as it may leave, now.',
    'Dès que possible, maintenant.',
  ],
  [
    'while the shop is shut',
    event('2026-12-10T12:00'),
    'You do not open before then: it leaves by day, at 12:00 on Wednesday, while you are shut.',
    'Vous n’ouvrez pas avant_: l’envoi part de jour, mercredi à 12:00, pendant que vous êtes fermé.',
    '2026-12-05T12:00',
  ],
  [
    'never, for it is night',
    event('2026-11-24T06:00'),
    'No moment fits: until 06:00 tomorrow it is night for the customer.',
    'Aucun moment ne convient_: il fait nuit chez le client jusqu’à demain 06:00.',
    '2026-11-23T22:00',
  ],
  [
    'too late',
    event('2026-11-23T10:00'),
    'No moment is left: it would come too late.',
    'Il ne reste aucun moment_: ce serait trop tard.',
  ],
])('a notification that leaves %s says why', (_case, wish, english, french, planned) => {
  const rules = { open: openingTimes(hours, paris), day: daytimeIn([paris]), zone: paris };
  const instant = planned === undefined ? now : at(planned);
  const moment = bestMoment(wish, rules, instant);
  const say = (language: 'en' | 'fr'): string =>
    momentSentence(moment, wish, rules, {
      language,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      now: instant,
    }).replace(/[\u00a0\u202f]/g, '_');
  expect(say('en')).toBe(english);
  expect(say('fr')).toBe(french);
});

test('the morning of a customer far away is named', () => {
  const rules = {
    open: openingTimes(hours, paris),
    day: daytimeIn([createZone('America/New_York')]),
    zone: paris,
  };
  const wish = event('2026-11-25T10:00');
  const moment = bestMoment(wish, rules, now);
  expect(momentSentence(moment, wish, rules, { language: 'en', locale: 'en-GB', now })).toBe(
    '24\u00a0h before, moved to your opening at 14:00 tomorrow: it is night for the customer before that.',
  );
});
