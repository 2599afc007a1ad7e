import { expect, test } from 'vitest';
import * as en from '../../../src-renderer/messages/en/prices.ts';
import { causes as causesEn } from '../../../src-renderer/messages/en/causes.ts';
import { windows as windowsEn } from '../../../src-renderer/messages/en/windows.ts';
import * as fr from '../../../src-renderer/messages/fr/prices.ts';
import { causes as causesFr } from '../../../src-renderer/messages/fr/causes.ts';
import { windows as windowsFr } from '../../../src-renderer/messages/fr/windows.ts';

test('the free window carries the day its rule ended', () => {
  expect(en.prices.reason_customer_service_window).toContain('until 30 Sep 2026');
  expect(fr.prices.reason_customer_service_window).toContain('jusqu’au 30 sept. 2026');
});

test('a template in place of a reply does not promise that the reply was free', () => {
  expect(causesEn.name_template_where_reply_allowed).toMatch(/reply was allowed$/);
  expect(causesFr.name_template_where_reply_allowed).toMatch(/réponse était permise$/);
});

test('answering after hours is not said to be free of charge', () => {
  expect(windowsEn.good_past).toMatch(/reaches the customer\.$/);
  expect(windowsFr.good_past).toMatch(/arrive encore\.$/);
  expect(windowsEn.good_past + windowsFr.good_past).not.toMatch(/free|libre|gratuit/i);
});
