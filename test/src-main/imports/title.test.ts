import { expect, test } from 'vitest';
import { titleOf } from '../../../src-main/imports/title.ts';

// Section 1.1 of the facts: what Android calls an export in each language.
const PATTERNS = `
WhatsApp Chat with X|Discussion WhatsApp avec X|Chat de WhatsApp con X|Conversa do WhatsApp com X
Conversa no WhatsApp com X|WhatsApp Chat mit X|WhatsApp-Chat mit X|Chat WhatsApp con X|WhatsApp-chat met X
Xat de WhatsApp amb X|Czat WhatsApp z X|Chat WhatsApp s\u00a0uživatelem X|WhatsApp chat s používateľom X
Чат WhatsApp с\u00a0контактом X|Бесіда WhatsApp з X|WhatsApp Чат с X|X ile WhatsApp Sohbeti|X ilə WhatsApp Söhbəti
X bilan WhatsApp chati|دردشة واتساب مع X|گفتگوی WhatsApp با X|צ'אט WhatsApp עם X|X کے ساتھ WhatsApp بات چیت
X के साथ WhatsApp चैट|X सोबतच्या WhatsApp गप्पा|X এর সাথে WhatsApp চ্যাট|X உடன் WhatsApp உரையாடல்
X తో WhatsApp సంభాషణ|Chat WhatsApp dengan X|Sembang WhatsApp dengan X|Trò chuyện WhatsApp với X
แชท WhatsApp กับ X|WhatsApp 与 X 的对话|WhatsApp 與 X 的對話|XとのWhatsAppチャット|X님과의 WhatsApp 대화
WhatsApp-chatt med X|WhatsApp chat med X|WhatsApp-samtale med X|WhatsApp-keskustelu henkilön X kanssa
Conversație WhatsApp cu X|WhatsApp csevegés vele: X|WhatsApp razgovor s X|Συνομιλία WhatsApp με X
Soga za WhatsApp na X|WhatsApp Gesprek met X`
  .trim()
  .split(/[|\n]/);
const TITLES = ['Léa Gâteaux', '+33 6 39 98 00 01', 'İpek & Co', 'X', 'Anna - Bakery', 'محل النور', '민지'];

test('there are the 46 patterns of the facts', () => {
  expect(PATTERNS).toHaveLength(46);
});

test.each(PATTERNS)('%s', (pattern) => {
  for (const title of TITLES) {
    const at = pattern.lastIndexOf('X');
    const name = pattern.slice(0, at) + title + pattern.slice(at + 1);
    expect(titleOf(`${name}.txt`)).toBe(title);
    expect(titleOf(`${name}.zip`)).toBe(title);
    expect(titleOf(`${name} (2).zip`)).toBe(title);
    expect(titleOf(`folder/${name}.txt`.normalize('NFD'))).toBe(title.normalize('NFC'));
    expect(titleOf(`${name.replaceAll(' ', '_')}_(12).txt`)).toBe(title);
  }
});

test.each([
  ['WhatsApp Chat - Market Traders.zip', 'Market Traders'],
  ['WhatsApp Chat - Anna - Bakery.zip', 'Anna - Bakery'],
  ['Discussion WhatsApp - Salon - Éclat.zip', 'Salon - Éclat'],
  ['WhatsApp-chatt - Salon.zip', 'Salon'],
  ['WhatsApp_Chat_-_Market_Traders.zip', 'Market Traders'],
  ['دردشة واتساب - محل النور.zip', 'محل النور'],
  ['\u200eWhatsApp Chat with \u202a+33 6 39 98 00 01\u202c.txt', '+33 6 39 98 00 01'],
  ['צ’אט WhatsApp עם Dana.txt', 'Dana'],
  ['_chat.txt', null],
  ['notes.txt', null],
  ['anna - bakery.zip', null],
  ['WhatsApp Chat with .txt', null],
])('%s is the chat %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
