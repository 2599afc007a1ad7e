import { describe, expect, it } from 'vitest';
import { readCellAmount, surveyAmounts } from '../../../../shared/bill/table/amounts.ts';
import { createCategoryReader, guessCategory } from '../../../../shared/bill/table/categories.ts';
import { findDateOrder, resolveDate } from '../../../../shared/bill/table/date-orders.ts';
import { ordersOf, scanDate } from '../../../../shared/bill/table/dates.ts';
import {
  isFailedWord,
  isRefundWord,
  isTopUpWord,
  isTotalWord,
} from '../../../../shared/bill/table/line-words.ts';
import { customerOfCell, marketOfCell } from '../../../../shared/bill/table/places.ts';
import { createZone } from '../../../../shared/time/zone.ts';

const paris = createZone('Europe/Paris');

describe('an amount', () => {
  it.each([
    ['0.0248', 24_800],
    ['0,0248', 24_800],
    ['1 234,56', 1_234_560_000],
    ['1\u202f234,56\u00a0€', 1_234_560_000],
    ['1,234.56', 1_234_560_000],
    ['1.234,56', 1_234_560_000],
    ['1’234.56', 1_234_560_000],
    ['1,23,456.7850', 123_456_785_000],
    ['1.234.567', 1_234_567_000_000],
    ['€ 0.05', 50_000],
    ['EUR 0,05', 50_000],
    ['0.05 USD', 50_000],
    ['$-0.05', -50_000],
    ['-$0.05', -50_000],
    ['−0.05', -50_000],
    ['(0.05)', -50_000],
    ['0.05-', -50_000],
    ['0.05 CR', -50_000],
    ['0.05 DR', 50_000],
    ['Rs. 0.1450', 145_000],
    ['2.4799999999999999E-2', 24_800],
    ['.5', 500_000],
    ['0.00000049', 0],
    ['12', 12_000_000],
  ])('written %s is read exactly', (cell, micros) => {
    expect(readCellAmount(cell, null)?.micros).toBe(micros);
  });

  it.each([
    '',
    'abc',
    '12 messages',
    '12.5.0',
    '1,2,3',
    '(0.05',
    '1 23',
    '5%',
    '1.2345.678',
    '12:30',
    '9'.repeat(30),
  ])('is not read from %j', (cell) => {
    expect(readCellAmount(cell, '.')).toBeNull();
  });

  it('that can be read two ways is read as the others of its column show, or not at all', () => {
    expect(readCellAmount('1,234', null)).toBeNull();
    expect(readCellAmount('1,234', '.')?.micros).toBe(1_234_000_000);
    expect(readCellAmount('1,234', ',')?.micros).toBe(1_234_000);
    const findDecimalMark = (cells: readonly string[]): unknown => {
      const survey = surveyAmounts();
      for (const cell of cells) survey.see(cell);
      return survey.mark();
    };
    expect(findDecimalMark(['1,234', '0.05'])).toBe('.');
    expect(findDecimalMark(['1.234', '0,05'])).toBe(',');
    expect(findDecimalMark(['1,234', '12'])).toBeNull();
    expect(findDecimalMark(['0,05', '0.05'])).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['2026-11-03', '2026-11', null],
    ['2026-11-30T23:30:00Z', '2026-12', '2026-11-30T23:30:00Z'],
    ['2026-11-03T10:00:00+05:30', '2026-11', '2026-11-03T04:30:00Z'],
    ['2026/11/03 10:04', '2026-11', '2026-11-03T09:04:00Z'],
    ['Nov 12, 2026 10:04 PM', '2026-11', '2026-11-12T21:04:00Z'],
    ['12 novembre 2026', '2026-11', null],
    ['30. September 2026', '2026-09', null],
    ['octubre de 2026', '2026-10', null],
    ['Oct 2026', '2026-10', null],
    ['2026-11', '2026-11', null],
    ['11/2026', '2026-11', null],
    ['202611', '2026-11', null],
    ['20261103', '2026-11', null],
    ['46329.5', '2026-11', '2026-11-03T11:00:00Z'],
    ['1795057200', '2026-11', '2026-11-19T03:00:00Z'],
    ['1795057200000', '2026-11', '2026-11-19T03:00:00Z'],
  ])('written %s is of its month on the clock of the shop', (cell, month, at) => {
    const date = scanDate(cell);
    const time = date === null ? null : resolveDate(date, null, paris);
    expect(time).toMatchObject({ month, at: at === null ? null : Date.parse(at) });
  });

  it.each(['', '2026-13-01', '31/02/2026', 'Total', '12.5', '+33639980101', '1/2/3/4', '99999999'])(
    'is not read from %j',
    (cell) => {
      const date = scanDate(cell);
      const orders = date?.kind === 'numbers' ? ordersOf(date.numbers) : [];
      expect(date === null || (date.kind === 'numbers' && orders.length === 0)).toBe(true);
    },
  );

  it('in numbers has the order that all of a column allow, and is asked for only where that matters', () => {
    const order = (cells: readonly string[], lastDay = '2027-01-01'): unknown =>
      findDateOrder(
        cells.flatMap((cell) => scanDate(cell) ?? []),
        lastDay,
      );
    expect(order(['03/11/2026', '14/11/2026'])).toEqual({ order: 'dmy', isOpen: false });
    expect(order(['11/03/2026', '11/14/2026'])).toEqual({ order: 'mdy', isOpen: false });
    expect(order(['03/04/2026', '05/04/2026'])).toEqual({ order: 'dmy', isOpen: true });
    expect(order(['03/12/2026'], '2026-11-24')).toEqual({ order: 'mdy', isOpen: false });
    expect(order(['11/11/2026'])).toEqual({ order: 'dmy', isOpen: false });
    expect(order(['26-11-03', '26-11-14'])).toEqual({ order: 'ymd', isOpen: false });
    expect(order(['2026-11-03'])).toEqual({ order: null, isOpen: false });
  });
});

describe('a word of a provider’s', () => {
  it.each([
    ['UTILITY', 'utility'],
    ['Utilitaire', 'utility'],
    ['WhatsApp - Marketing Template', 'marketing'],
    ['Promocional', 'marketing'],
    ['OTP', 'authentication'],
    ['Authentifizierung', 'authentication'],
    ['authentication_international', 'authentication_international'],
    ['Servicio', 'service'],
    ['Business Initiated', 'business_initiated'],
    ['MARKETING_LITE', 'marketing_lite'],
    ['GROUP_UTILITY', 'group_utility'],
    ['AI_BOT', 'ai_bot'],
    ['TVA 20 %', 'other'],
    ['Monthly platform fee', 'other'],
    ['Lot B', null],
  ])('%s means %s', (word, category) => {
    expect(guessCategory(word)).toBe(category);
  });

  it('means what the owner said, in whatever spelling', () => {
    const read = createCategoryReader({ 'Lot B': 'utility', Marketing: 'service' });
    expect([read('LOT-B'), read('marketing'), read('Lot C')]).toEqual(['utility', 'service', null]);
  });

  it.each([
    ['France', 'France'],
    ['FR', 'France'],
    ['fra', 'France'],
    ['Espagne', 'Spain'],
    ['Alemania', 'Germany'],
    ['Reino Unido', 'United Kingdom'],
    ['UK', 'United Kingdom'],
    ['United Kingdom', 'United Kingdom'],
    ['Côte d’Ivoire', 'Rest of Africa'],
    ['+33', 'France'],
    ['33', 'France'],
    ['France (FR)', 'France'],
    ['North America', 'North America'],
    ['United States', 'North America'],
    ['Atlantis', null],
    ['', null],
    ['France / Spain', null],
  ])('%j lies in %s', (cell, market) => {
    expect(marketOfCell(cell, '2026-10-01')).toBe(market);
  });

  it.each([
    ['+33 6 39 98 01 01', '+33639980101'],
    ['whatsapp:+33639980101', '+33639980101'],
    ['0033639980101', '+33639980101'],
    ['33639980101', '+33639980101'],
    ['FR.13491208655302741918', 'FR.13491208655302741918'],
    ['06 39 98 01 01', null],
    ['Nadia', null],
    ['3.3639980101E+10', '+33639980101'],
  ])('%j is the customer %s', (cell, customer) => {
    expect(customerOfCell(cell)).toBe(customer);
  });

  it('tells sums, money put in, failures and refunds apart from messages', () => {
    expect(
      ['Total', 'TOTAL :', 'Gesamtsumme', 'Sous-total', 'Totale', 'Totally new'].map(isTotalWord),
    ).toEqual([true, true, true, true, true, false]);
    expect(['Top-up', 'Recharge du compte', 'Einzahlung', 'Marketing'].map(isTopUpWord)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(
      ['Failed', 'Échec', 'Non distribué', 'fehlgeschlagen', 'Delivered', 'Distribué'].map(isFailedWord),
    ).toEqual([true, true, true, true, false, false]);
    expect(['Refunded', 'Remboursé', 'Estornado', 'Sent'].map(isRefundWord)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
