/// <reference types="svelte" />
import { expect, test } from 'vitest';
import {
  fileProblem,
  wordsProblem,
} from '../../../../../src-renderer/views/inbox/thread/composer/file-problem.ts';
import { formatIn } from '../../../format.ts';

test.each([
  ['image/jpeg', 5_000_000, null],
  ['image/jpeg', 5_000_001, /up to 5 MB/],
  ['image/png', 1, null],
  ['image/heic', 1000, /JPEG and PNG/],
  ['image/svg+xml', 1000, /JPEG and PNG/],
  ['application/pdf', 100_000_000, null],
  ['application/pdf', 100_000_001, /up to 100 MB/],
  ['audio/ogg; codecs=opus', 16_000_000, null],
  ['video/mp4', 17_000_000, /17 MB; WhatsApp takes up to 16 MB/],
  ['application/zip', 1000, /does not take files of this kind/],
  ['text/html', 1000, /does not take files of this kind/],
  ['application/pdf', 0, /empty/],
  // Nobody has said what it is: the core looks into it.
  ['', 1000, null],
])('a file of type “%s” with %d bytes is told %s', (type, size, problem) => {
  const said = fileProblem({ type, size }, formatIn('en'));
  if (problem === null) expect(said).toBeNull();
  else expect(said).toMatch(problem);
});

test('words may be as long as WhatsApp takes them: fewer beside a file, none beside a sound', () => {
  const format = formatIn('en');
  const photo = { type: 'image/jpeg' };
  expect(wordsProblem('a'.repeat(4096), null, format)).toBeNull();
  expect(wordsProblem('a'.repeat(4097), null, format)).toMatch(/^4,097 characters.*4,096/);
  expect(wordsProblem('a'.repeat(1024), photo, format)).toBeNull();
  expect(wordsProblem('a'.repeat(1025), photo, format)).toMatch(/1,024/);
  expect(wordsProblem('Bonjour', { type: 'audio/ogg' }, format)).toMatch(/No words can go with a sound/);
  expect(wordsProblem('  ', { type: 'audio/ogg' }, format)).toBeNull();
  // The phone takes more.
  expect(wordsProblem('a'.repeat(65_536), null, format, 65_536)).toBeNull();
  expect(wordsProblem('a'.repeat(65_537), null, format, 65_536)).toMatch(/65,536/);
});
