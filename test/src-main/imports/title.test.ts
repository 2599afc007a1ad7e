import { expect, test } from 'vitest';
import { titleOf } from '../../../src-main/imports/title.ts';

test.each([
  ['WhatsApp Chat - Market Traders.zip', 'Market Traders'],
  ['WhatsApp Chat with Tom.txt', 'Tom'],
  ['Discussion WhatsApp avec Léa Gâteaux (2).txt', 'Léa Gâteaux'],
  ['Discussion_WhatsApp_avec_Nadia_Coiffure.txt', 'Nadia Coiffure'],
  ['Chat WhatsApp s\u00a0uživatelem Jan.txt', 'Jan'],
  ['Ayşe ile WhatsApp Sohbeti.txt', 'Ayşe'],
  ['민지님과의 WhatsApp 대화.txt', '민지'],
  ['Discussion WhatsApp - Salon.zip', 'Salon'],
  ['_chat.txt', null],
  ['notes.txt', null],
])('%s is the chat %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
