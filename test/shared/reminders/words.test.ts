import { expect, test } from 'vitest';
import type { Channel } from '../../../shared/contract/shapes.ts';
import type { ReminderFacts } from '../../../shared/reminders/facts.ts';
import { planThread } from '../../../shared/reminders/plan-thread.ts';
import { explainDue, explainNotDue } from '../../../shared/reminders/words/explain.ts';
import type { ReminderPrivacy, ReminderReader } from '../../../shared/reminders/words/reader.ts';
import { reminderText } from '../../../shared/reminders/words/reminder-text.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { at, paris, shop, waiting } from './facts.ts';

const rules = { leads: [120, 30], moments: prepareGoodMoments(shop, paris) };
const tonight = waiting('2026-11-24T02:10', { atStakeMicros: 24_800 });

function readerAt(now: string, language: 'en' | 'fr' = 'en'): ReminderReader {
  return {
    language,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    zone: paris,
    now: at(now),
    currency: 'EUR',
  };
}

function explain(facts: ReminderFacts, channel: Channel, now: string, language: 'en' | 'fr' = 'en'): string {
  const reader = readerAt(now, language);
  const { due, notDue } = planThread(facts, rules, reader.now);
  const text =
    due === null ? explainNotDue(notDue!, { channel }, reader) : explainDue(due, { channel }, reader);
  return text.replace(/[\u00a0\u202f]/g, '_');
}

test.each([
  [
    tonight,
    '2026-11-23T17:00',
    'The window closes at 02:10 tonight; you shut at 19:00: answer by 19:00. After that only a template can be sent, for about €0.0248.',
    'La fenêtre se ferme à 02:10 cette nuit_; vous fermez à 19:00_: répondez avant 19:00. Ensuite seul un modèle peut être envoyé, pour environ 0,0248_€.',
  ],
  [
    waiting('2026-11-23T18:40'),
    '2026-11-23T18:20',
    'The window closes at 18:40.',
    'La fenêtre se ferme à 18:40.',
  ],
  [
    waiting('2026-11-24T02:10'),
    '2026-11-23T20:00',
    'You shut at 19:00; the window closes at 02:10 tonight: an answer before that still arrives.',
    'Vous avez fermé à 19:00_; la fenêtre se ferme à 02:10 cette nuit_: une réponse avant cela arrive encore.',
  ],
  [
    waiting('2026-11-24T02:10', { adAnswerBefore: at('2026-11-24T02:10') }),
    '2026-11-23T17:00',
    'The window closes at 02:10 tonight; you shut at 19:00: answer by 19:00. They came from an ad: an answer by 02:10 tonight opens the free days.',
    'La fenêtre se ferme à 02:10 cette nuit_; vous fermez à 19:00_: répondez avant 19:00. Ce client vient d’une pub_: une réponse avant 02:10 cette nuit ouvre les jours gratuits.',
  ],
  [
    waiting('2026-11-24T17:00'),
    '2026-11-23T17:00',
    'You are reminded at 15:00 tomorrow; the last good moment is 17:00 tomorrow.',
    'Rappel demain à 15:00_; le dernier bon moment_: demain 17:00.',
  ],
  [
    waiting('2026-11-24T17:00', { snoozedUntil: at('2026-11-26T09:30') }),
    '2026-11-23T17:00',
    'Snoozed until 09:30 on Thursday. The window closes before that, at 17:00 tomorrow.',
    'En pause jusqu’à jeudi 09:30. La fenêtre se ferme avant, demain à 17:00.',
  ],
  [
    waiting('2026-11-01T17:00'),
    '2026-11-23T17:00',
    'The window has been closed since 17:00 on 1 November: only a template can be sent.',
    'La fenêtre est fermée depuis le 1er novembre à 17:00_: seul un modèle peut être envoyé.',
  ],
  [
    waiting('2026-11-24T17:00', { needsReply: false }),
    '2026-11-23T17:00',
    'Nothing waits for an answer.',
    'Rien n’attend de réponse.',
  ],
  [
    waiting('2026-11-24T02:10', { answer: { state: 'leaving', until: at('2026-11-23T17:10') } }),
    '2026-11-23T17:00',
    'Your answer is on its way.',
    'Votre réponse est en route.',
  ],
  [
    waiting('2026-11-24T02:10', { answer: { state: 'held' }, atStakeMicros: 24_800 }),
    '2026-11-23T17:00',
    'The window closes at 02:10 tonight; you shut at 19:00: answer by 19:00. Your answer is held: it waits for your choice. After that only a template can be sent, for about €0.0248.',
    'La fenêtre se ferme à 02:10 cette nuit_; vous fermez à 19:00_: répondez avant 19:00. Votre réponse est retenue_: elle attend votre choix. Ensuite seul un modèle peut être envoyé, pour environ 0,0248_€.',
  ],
  [
    waiting('2026-11-24T17:00', { answer: { state: 'failed' } }),
    '2026-11-23T17:00',
    'You are reminded at 15:00 tomorrow; the last good moment is 17:00 tomorrow. Your answer could not be sent.',
    'Rappel demain à 15:00_; le dernier bon moment_: demain 17:00. Votre réponse n’a pas pu être envoyée.',
  ],
])('a thread says why it is due or not (%#)', (facts, now, english, french) => {
  expect(explain(facts, 'api', now)).toBe(english);
  expect(explain(facts, 'api', now, 'fr')).toBe(french);
});

test.each([
  [tonight, '2026-11-23T17:00'],
  [waiting('2026-11-23T18:40'), '2026-11-23T18:20'],
  [waiting('2026-11-24T02:10'), '2026-11-23T20:00'],
  [waiting('2026-11-22T17:00'), '2026-11-23T17:00'],
  [waiting('2026-11-22T17:00', { snoozedUntil: at('2026-11-23T10:00') }), '2026-11-23T17:00'],
])('a shop that writes on the phone is never told that it may not (%#)', (facts, now) => {
  expect(explain(facts, 'phone', now)).toMatch(
    /On the phone you can always write; through the API (until|only)/,
  );
  expect(explain(facts, 'phone', now)).not.toMatch(/only a template can be sent|window/);
  expect(explain(facts, 'phone', now, 'fr')).toMatch(/Au téléphone vous pouvez toujours écrire_; par l’API/);
  expect(explain(facts, 'phone', now, 'fr')).not.toMatch(/peut être envoyé|fenêtre/);
});

const { due } = planThread(tonight, rules, at('2026-11-23T18:30'));
const nadia = { name: 'Nadia', channel: 'api', words: 'Do you have\nit in blue?' } as const;

test.each<[ReminderPrivacy, string, string]>([
  ['words', 'Last reminder · Nadia: answer by 19:00', '“Do you have it in blue?”\nThe window closes'],
  ['name', 'Last reminder · Nadia: answer by 19:00', 'The window closes'],
  ['nothing', 'Last reminder · A customer: answer by 19:00', 'The window closes'],
])('a notice shows of the customer as much as is wished: %s', (privacy, title, body) => {
  const text = reminderText(
    { kind: 'thread', due: due!, person: nadia },
    privacy,
    readerAt('2026-11-23T18:30'),
  );
  expect(text.title).toBe(title);
  expect(text.body.startsWith(body)).toBe(true);
});

test('no notice of any kind holds a name or words where nothing may be shown', () => {
  const reader = readerAt('2026-11-23T18:30');
  const people = [nadia, nadia, nadia, nadia];
  const threads = people.map(() => ({ facts: tonight, moment: due!.moment!, isToday: true }));
  const digest = {
    kind: 'digest_closing',
    day: '2026-11-23',
    at: 0,
    until: 1,
    closesAt: at('2026-11-23T19:00'),
  } as const;
  const subjects = [
    { kind: 'thread', due: due!, person: nadia },
    { kind: 'group', due: people.map(() => due!), people },
    { kind: 'digest', digest, threads, people },
    { kind: 'digest', digest: { ...digest, kind: 'digest_opening' }, threads, people },
    { kind: 'notification', people, leavesAt: reader.now },
    { kind: 'notification', people, leavesAt: null },
  ] as const;
  for (const language of ['en', 'fr'] as const) {
    for (const subject of subjects) {
      const shown = (privacy: ReminderPrivacy): string =>
        Object.values(reminderText(subject, privacy, { ...reader, language })).join('\n');
      expect(shown('nothing')).not.toMatch(/Nadia|blue/);
      expect(shown('name')).toMatch(/Nadia/);
      expect(shown('name')).not.toMatch(/blue/);
    }
  }
});

test('several are one notice, the first by name', () => {
  const people = ['Nadia', 'نور', 'Léa', 'Ahmed', 'Zoé'].map((name) => ({ ...nadia, name }));
  const subject = { kind: 'group', due: people.map(() => due!), people } as const;
  expect(reminderText(subject, 'words', readerAt('2026-11-23T18:30'))).toEqual({
    title: '5 customers wait for an answer',
    body: 'Nadia by 19:00, \u2068نور\u2069 by 19:00, Léa by 19:00 and 2 more.',
  });
  expect(reminderText(subject, 'nothing', readerAt('2026-11-23T18:30', 'fr'))).toEqual({
    title: '5 clients attendent une réponse',
    body: 'Le premier avant 19:00.',
  });
});

test.each([
  ['a'.repeat(10_000), 80],
  [`\u202e${'ש'.repeat(10_000)}`, 80],
  ['\u200b', 80],
  [`Z${'\u0335'.repeat(10_000)}`, 80],
  ['=cmd|"/c calc"!A1\u0000\u0007', 80],
])('a name of any kind stays on its line and within it (%#)', (name, longest) => {
  const { title } = reminderText(
    { kind: 'thread', due: due!, person: { ...nadia, name } },
    'words',
    readerAt('2026-11-23T18:30'),
  );
  expect([...title].length).toBeLessThan(longest);
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  expect(title).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
  expect(title).toMatch(/^Last reminder · .+: answer by 19:00$/u);
});
