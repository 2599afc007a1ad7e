import { expect, test } from 'vitest';
import { readText } from '../read-export.ts';
import { EDITED_MARKERS, LANGUAGES, OWN_DELETIONS } from './language-words.ts';
import type { ExportedMessage } from '../../../../src-main/imports/types.ts';

type Read = Pick<ExportedMessage, 'author' | 'text' | 'attachment' | 'edited' | 'instead' | 'system'>;

const PLAIN = { author: 'Ann', attachment: null, edited: false, instead: null, system: false };

async function readBodies(phone: 'android' | 'ios', bodies: string[]): Promise<Read[]> {
  const head = phone === 'ios' ? '[15/03/2024, 14:05:09] ' : '15/03/2024, 14:05 - ';
  const end = phone === 'ios' ? '\r\n' : '\n';
  const lines = bodies.map((body) =>
    body.startsWith('^') ? `\u200e${head}Ann: ${body.slice(1)}${end}` : `${head}Ann: ${body}${end}`,
  );
  const { messages, survey } = await readText(lines.join(''));
  expect(survey.problems).toEqual([]);
  const { inMessages, inSystem, inProblems, total } = survey.lines;
  expect(inMessages + inSystem + inProblems).toBe(total);
  return messages.map(({ author, text, attachment, edited, instead, system }) => ({
    author,
    text,
    attachment,
    edited,
    instead,
    system,
  }));
}

test('there are the 41 rows of the facts', () => {
  expect(LANGUAGES).toHaveLength(41);
});

test.each(LANGUAGES)('$language: what Android prints for media and deleted messages', async (words) => {
  const { placeholders, file, deleted } = words;
  const bodies = [
    ...placeholders,
    ...placeholders.map((placeholder) => `${placeholder}\nmenu.pdf`),
    ...file.flatMap((word) => [
      `IMG-20240315-WA0001.jpg (${word})`,
      `\u200ePTT-20240315-WA0002.opus (${word})\na caption\n\nof two lines`,
      `My offer (2) v1.0.pdf (${word})`,
    ]),
    deleted,
    `${deleted}.`,
    'an ordinary word',
  ];
  const expected: Read[] = [
    ...placeholders.map((text): Read => ({ ...PLAIN, text, instead: 'omitted' })),
    ...placeholders.map((text): Read => ({ ...PLAIN, text: `${text}\nmenu.pdf`, instead: 'omitted' })),
    ...file.flatMap((): Read[] => [
      { ...PLAIN, text: '', attachment: 'IMG-20240315-WA0001.jpg' },
      { ...PLAIN, text: 'a caption\n\nof two lines', attachment: 'PTT-20240315-WA0002.opus' },
      { ...PLAIN, text: '', attachment: 'My offer (2) v1.0.pdf' },
    ]),
    { ...PLAIN, text: deleted, instead: 'deleted' },
    { ...PLAIN, text: `${deleted}.`, instead: 'deleted' },
    { ...PLAIN, text: 'an ordinary word' },
  ];
  expect(await readBodies('android', bodies)).toEqual(expected);
});

test.each(LANGUAGES)('$language: what an iPhone prints for media and deleted messages', async (words) => {
  const { imageOmitted, attached, deleted } = words;
  const mark = ['ar', 'fa', 'he', 'ur'].includes(words.language) ? '\u200f' : '\u200e';
  const photo = '00000012-PHOTO-2024-03-15-14-05-09.jpg';
  const tag = (word: string, name: string): string => `<${word}${word.endsWith('：') ? '' : ':'} ${name}>`;
  const omitted = imageOmitted === '' ? [] : [`^${mark}${imageOmitted}`, `${mark}${imageOmitted}`];
  const label = `menu du jour.pdf • ${mark}3 pages ${mark}`;
  const bodies = [
    ...omitted,
    ...(imageOmitted === '' ? [] : [`^${label}${imageOmitted}`]),
    ...attached.flatMap((word) => [
      `^${mark}${tag(word, photo)}`,
      `^${label}${tag(word, '00000014-menu du jour.pdf')}`,
      `^${mark}${tag(word, '00000015-AUDIO-2024-03-15-14-05-09.opus')}`,
    ]),
    `${mark}${deleted}`,
    `${mark}${deleted}.`,
    deleted,
  ];
  const expected: Read[] = [
    ...omitted.map((): Read => ({ ...PLAIN, text: imageOmitted, instead: 'omitted' })),
    ...(imageOmitted === ''
      ? []
      : [
          { ...PLAIN, text: `menu du jour.pdf • 3 pages ${imageOmitted}`, instead: 'omitted' } satisfies Read,
        ]),
    ...attached.flatMap((): Read[] => [
      { ...PLAIN, text: '', attachment: photo },
      { ...PLAIN, text: 'menu du jour.pdf • 3 pages', attachment: '00000014-menu du jour.pdf' },
      { ...PLAIN, text: '', attachment: '00000015-AUDIO-2024-03-15-14-05-09.opus' },
    ]),
    { ...PLAIN, text: deleted, instead: 'deleted' },
    { ...PLAIN, text: `${deleted}.`, instead: 'deleted' },
    { ...PLAIN, text: deleted },
  ];
  expect(await readBodies('ios', bodies)).toEqual(expected);
});

test.each(OWN_DELETIONS)('%s: the owner’s own deletion is a message on both phones', async (sentence) => {
  const mark = sentence.startsWith('لقد') ? '\u200f' : '\u200e';
  const expected = [sentence, `${sentence}.`].map((text) => ({ ...PLAIN, text, instead: 'deleted' }));
  expect(await readBodies('android', [sentence, `${sentence}.`])).toEqual(expected);
  expect(await readBodies('ios', [`${mark}${sentence}`, `${mark}${sentence}.`])).toEqual(expected);
});

test.each(EDITED_MARKERS)('<%s> is taken off and remembered', async (marker) => {
  const mark = marker.startsWith('ה') ? '\u200f' : '\u200e';
  const edited = { ...PLAIN, edited: true };
  expect(
    await readBodies('android', [
      `two\nlines <${marker}>`,
      `IMG-20240315-WA0001.jpg (file attached)\nthe caption <${marker}>`,
      `I wrote <${marker}> myself`,
    ]),
  ).toEqual([
    { ...edited, text: 'two\nlines' },
    { ...edited, text: 'the caption', attachment: 'IMG-20240315-WA0001.jpg' },
    { ...PLAIN, text: `I wrote <${marker}> myself` },
  ]);
  expect(await readBodies('ios', [`two\nlines ${mark}<${marker}>`])).toEqual([
    { ...edited, text: 'two\nlines' },
  ]);
});

test('the kinds of bodies that section 3.2 lists come back as printed on Android', async () => {
  const texts = [
    'POLL:\nBest day?\nOPTION: Friday (3 votes)\nOPTION: Sunday: late (0 votes)',
    'location: https://maps.google.com/?q=51.5021456,-0.127397',
    'Pimlico Gardens\nLondon, United Kingdom\nhttps://foursquare.com/v/000000000000000000000000',
    'live location shared',
    'Missed voice call',
    'Missed group voice call',
    '@\u206833639980001\u2069 ok?'.replace(/[\u2068\u2069]/g, ''),
    'a <b> c',
    '<3',
    'see <anna@example.com>',
    'a/b 12/03/2024, but no header',
    '10:30 - 11:30: shift',
  ];
  expect(await readBodies('android', texts)).toEqual(texts.map((text) => ({ ...PLAIN, text })));
  const gone = [
    'null',
    '',
    '<View once voice message omitted>',
    '<Video note omitted>',
    '<Video message omitted>',
  ];
  expect(await readBodies('android', gone)).toEqual(
    gone.map((text) => ({ ...PLAIN, text, instead: 'omitted' })),
  );
  expect(await readBodies('android', ['This message was deleted by admin Ruth'])).toEqual([
    { ...PLAIN, text: 'This message was deleted by admin Ruth', instead: 'deleted' },
  ]);
});

test('the kinds of bodies that section 3.2 lists stay messages on an iPhone', async () => {
  const bodies = [
    [
      '\u200ePOLL:\nBest day?\n\u200eOPTION: Friday (\u200e3 votes)',
      'POLL:\nBest day?\nOPTION: Friday (3 votes)',
    ],
    ['\u200eLocation: https://maps.google.com/?q=1,2', 'Location: https://maps.google.com/?q=1,2'],
    [
      '\u200ePimlico Gardens (London): https://foursquare.com/v/0',
      'Pimlico Gardens (London): https://foursquare.com/v/0',
    ],
    ['\u200eMissed voice call. \u200eTap to call back', 'Missed voice call. Tap to call back'],
    ['\u200eVoice call. \u200e2 min', 'Voice call. 2 min'],
    ['\u200eAppel vocal. \u200eAucune réponse', 'Appel vocal. Aucune réponse'],
    ['@\u2068Boris\u2069 ok for you?', '@Boris ok for you?'],
    [
      '\u200eYou received a view once message. For added privacy, you can only open it on your phone.',
      'You received a view once message. For added privacy, you can only open it on your phone.',
    ],
    ['a~b c\u00a0d', 'a~b c\u00a0d'],
  ];
  expect(
    await readBodies(
      'ios',
      bodies.map(([body = '']) => body),
    ),
  ).toEqual(bodies.map(([, text]) => ({ ...PLAIN, text })));
  const gone = ['video', 'audio', 'GIF', 'sticker', 'Contact card', 'document', 'video note'].map(
    (kind) => `${kind} omitted`,
  );
  expect(
    await readBodies(
      'ios',
      gone.map((text) => `^\u200e${text}`),
    ),
  ).toEqual(gone.map((text) => ({ ...PLAIN, text, instead: 'omitted' })));
  expect(await readBodies('ios', ['<\u200eimage omitted>'])).toEqual([
    { ...PLAIN, text: '<image omitted>', instead: 'omitted' },
  ]);
});
