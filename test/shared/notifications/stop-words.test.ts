import { expect, test } from 'vitest';
import { startWords, stopWords } from '../../../shared/notifications/opt-out-words.ts';
import { longestStopWord, readStopWord } from '../../../shared/notifications/stop-words.ts';

test.each([
  ...[
    'STOP',
    'stop',
    'Stop.',
    ' stop \n',
    'STOP!!!',
    '“Stop”',
    'ＳＴＯＰ',
    'S.T.O.P',
    '🛑 STOP 🛑',
    'stop stop STOP',
    's t o p',
  ],
  ...['ST\u200bOP', 'Unsubscribe', 'OPT-OUT', 'opt out'],
  ...[
    'Arrêt',
    'ARRET',
    'arre\u0302tez !',
    'Désabonnez-moi',
    'me desinscrire',
    'STOP s’il vous plait',
    "stop s'il vous plaît",
  ],
  ...[
    'توقف',
    'توقّف',
    'إيقاف',
    'ايقاف',
    'إلغاء الاشتراك',
    'توقـــف',
    'रोकें',
    'स्टॉप।',
    'बंद करो',
    '退订',
    '停止。',
    '停止發送',
    'ｽﾄｯﾌﾟ',
    '수신 거부',
  ],
  ...[
    'СТОП',
    'Отписаться',
    'SAIR',
    'Baja',
    'Abmelden',
    'ABONELİKTEN ÇIK',
    'στοπ',
    'ΣΤΟΠ',
    'הסר',
    'berhenti',
    'dừng lại',
  ],
])('%s is a stop', (text) => {
  expect(readStopWord(text)).toBe('stop');
});

test.each(['START', 'start!', 'Unstop', 'Reprendre', 'réabonnez-moi', 'ابدأ', 'शुरू करें', '开始', 'СТАРТ'])(
  '%s is a start',
  (text) => {
    expect(readStopWord(text)).toBe('start');
  },
);

test.each([
  ...[
    '',
    '🛑',
    '...',
    'Don’t stop',
    'Where is the bus stop?',
    'Stop by at 5?',
    'stop start',
    'nonstop',
    'stop 2',
    'Can you start tomorrow?',
  ],
  // Ordinary answers: cancel (an appointment), tall, six, right, hard, enough.
  ...[
    'cancel',
    'Annuler',
    'alto',
    'seis',
    'đúng',
    'dur',
    'basta',
    'fin',
    'ok',
    'non merci',
    'إلغاء',
    'J’arrive',
    'L’arrêt de bus',
  ],
  `stop${' '.repeat(longestStopWord)}`,
  'stop '.repeat(4000),
])('%s is neither (%#)', (text) => {
  expect(readStopWord(text)).toBeNull();
});

test('each word of the lists is read as what it is, once, and leaves room for signs around it', () => {
  expect(stopWords.filter((word) => readStopWord(`«${word}» !`) !== 'stop')).toEqual([]);
  expect(startWords.filter((word) => readStopWord(`«${word}» !`) !== 'start')).toEqual([]);
  expect([...stopWords, ...startWords].filter((word) => word.trim() !== word || word === '')).toEqual([]);
  expect(Math.max(...stopWords.map((word) => word.length)) + 10).toBeLessThan(longestStopWord);
});
