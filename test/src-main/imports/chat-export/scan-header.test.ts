import { expect, test } from 'vitest';
import { createHeader } from '../../../../src-main/imports/chat-export/header.ts';
import { scanHeader } from '../../../../src-main/imports/chat-export/scan-header.ts';
import { dayOf, dayText } from '../../../../src-main/imports/chat-export/calendar.ts';

const limit = Date.parse('2026-11-23T02:00:00Z') / 1000;

/** Reads a line as `day time|body`, null when it is no header. */
function read(line: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): string | null {
  const header = createHeader();
  if (!scanHeader(line, 0, line.length, header)) return null;
  const day = dayOf(header, order, limit);
  return `${day === null ? '?' : dayText(day)} ${header.hour}:${header.minute}:${header.second}|${line.slice(header.bodyStart)}`;
}

test.each([
  ['26/09/2019 à 22:39 - Momo: x', 'dmy', '2019-09-26 22:39:0|Momo: x'],
  ['2023-12-20, 5:46 p.m. - A: x', 'ymd', '2023-12-20 17:46:0|A: x'],
  ['19/08/26 8:26\u202fa.\u00a0m. - A: x', 'dmy', '2026-08-19 8:26:0|A: x'],
  ['30/08/25 18.00 - A: x', 'dmy', '2025-08-30 18:0:0|A: x'],
  ['[3/27/22 21.41.35] A: x', 'mdy', '2022-03-27 21:41:35|A: x'],
  ['[14:56:01, 18/3/24] A: x', 'dmy', '2024-03-18 14:56:1|A: x'],
  ['2024/3/12 下午2:05 - A: x', 'ymd', '2024-03-12 14:5:0|A: x'],
  ['[3/18/2565 BE, 14:56:01] A: x', 'mdy', '2022-03-18 14:56:1|A: x'],
  ['[3/27/R4, 21:41:35] A: x', 'mdy', '2022-03-27 21:41:35|A: x'],
  ['2024-03-12, 14 h 05 - A: x', 'ymd', '2024-03-12 14:5:0|A: x'],
  ['2024. 03. 12. 14:05 - A: x', 'ymd', '2024-03-12 14:5:0|A: x'],
  ['12. 03. 2024. 14:05 - A: x', 'dmy', '2024-03-12 14:5:0|A: x'],
  ['१२/३/२४, २:०५\u202fPM - A: x', 'dmy', '2024-03-12 14:5:0|A: x'],
  ['۱۴۰۲/۱۲/۲۲، ۹:۰۰ - A: x', 'ymd', '2024-03-12 9:0:0|A: x'],
  ['[14/10/2021, 12:00:09\u2009AM] A: x', 'dmy', '2021-10-14 0:0:9|A: x'],
] as const)('%s is a header', (line, order, expected) => {
  expect(read(line, order)).toBe(expected);
});

test.each([
  '12/03/2024',
  '12/03/2024, 14:05',
  'at 12/03/2024, 14:05 - A: x',
  '12/03/2024, 14:65 - A: x',
  '10:30 - 11:30 - A: x',
  '2024-03-12 14:05:11 INFO - start: x',
  '',
])('%j is no header', (line) => {
  expect(read(line)).toBeNull();
});

test('a date just read does not change how the next line is read', () => {
  expect(read('24/8/21, 13:28 - A: x', 'ymd')).toBe('2024-08-21 13:28:0|A: x');
  expect(read('24/8/21, PM 1:28 - A: x', 'ymd')).toBe('2024-08-21 13:28:0|A: x');
  expect(read('24/8/21, 13:29 - A: x', 'ymd')).toBe('2024-08-21 13:29:0|A: x');
  expect(read('24/8/2567, 13:29 BE - A: x')).toBe('2024-08-24 13:29:0|A: x');
  expect(read('24/8/2024, 13:29 BE - A: x')).toBe('? 13:29:0|A: x');
  expect(read('24/8/2024, 13:29 - A: x')).toBe('2024-08-24 13:29:0|A: x');
});

test('an era after the time belongs to its own line alone', () => {
  expect(read('24/8/24, 13:29 BE - A: x')).toBe('1981-08-24 13:29:0|A: x');
  expect(read('24/8/24, 13:29 - A: x')).toBe('2024-08-24 13:29:0|A: x');
});
