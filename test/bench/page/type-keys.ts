import type { Locator, Page } from 'playwright-core';

const betweenKeys = 35;
// Longer than what settles after the last key: a search, a draft.
const afterWord = 250;
const afterSentence = 700;

const sentence = [
  ...['Bonjour', 'Nadia', 'oui', 'samedi', 'il', 'reste', 'encore', 'de', 'la', 'place', 'vers', 'onze'],
  ...['heures', 'pour', 'deux', 'personnes', 'et', 'le', 'gâteau', 'sera', 'prêt', 'dès', 'dix', 'heures'],
  ...['merci', 'de', 'passer', 'avant', 'midi', 'car', 'nous', 'fermons', 'à', 'treize', 'heures', 'demain'],
];

/** 200 keys of a fast typist, with the pauses between words in which whatever waits for one begins. */
export async function typeSentence(page: Page, box: Locator): Promise<void> {
  await box.click();
  for (const [index, word] of withinKeys(sentence, 1).entries()) {
    await page.keyboard.type(`${word} `, { delay: betweenKeys });
    await page.waitForTimeout((index + 1) % 12 === 0 ? afterSentence : afterWord);
  }
}

/** 200 keys again, each word in the place of the one before: what is found changes with every pause. */
export async function typeWords(page: Page, box: Locator): Promise<void> {
  await box.click();
  for (const word of withinKeys(sentence, 1)) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(word, { delay: betweenKeys });
    await page.waitForTimeout(afterWord);
  }
}

// As many of the words, each with one key more, as 200 keys take.
function withinKeys(words: readonly string[], more: number): string[] {
  let left = 200;
  return words.filter((word) => (left -= word.length + more) >= 0);
}
