import { expect, test } from 'vitest';
import { findSlash } from '../../../../../src-renderer/views/inbox/thread/composer/quick/slash.ts';

/** `|` stands where the cursor is. */
function slashIn(text: string): ReturnType<typeof findSlash> {
  return findSlash(text.replace('|', ''), text.indexOf('|'));
}

test.each([
  ['/|', '', true],
  ['/mer|', 'mer', true],
  ['  /mer|ci', 'mer', true],
  ['Bonjour\n/hor|', 'hor', true],
  ['Bonjour /hor|', 'hor', false],
  ['/été_2-b|', 'été_2-b', true],
])('“%s” calls the list with “%s”', (text, query, isAlone) => {
  expect(slashIn(text)).toMatchObject({ query, isAlone });
});

test.each(['|', '|/', 'et/ou|', '1/2|', '//|', '/mer ci|', 'https://|', '/\n|', `/${'a'.repeat(41)}|`])(
  '“%s” calls nothing',
  (text) => {
    expect(slashIn(text)).toBeNull();
  },
);

test('the stretch to be replaced is the slash and what was typed after it', () => {
  expect(slashIn('Oui !\n /mer| demain')).toMatchObject({ from: 7, to: 11 });
});
