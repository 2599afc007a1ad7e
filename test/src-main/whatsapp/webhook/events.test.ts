import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import { account, shop, someSecond, type Json } from '../../../helpers/make-webhook.ts';

/** What one change tells that stands in an entry of this time. */
function eventOf(field: string, value: unknown, time: unknown = someSecond): unknown {
  const text = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: account, time, changes: [{ field, value }] }],
  });
  const { updates, problems, counts } = parseBody(text, 1_795_999_999_000);
  expect(problems).toEqual([]);
  expect(counts).toEqual({ messages: 0, statuses: 0, echoes: 0, other: 1 });
  expect(updates).toHaveLength(1);
  return updates[0];
}

describe('what Meta tells of a template', () => {
  const template = {
    message_template_id: '278077987957091',
    message_template_name: 'boas_vindas',
    message_template_language: 'pt_BR',
  };

  it.each<[string, Json]>([
    [
      'message_template_status_update',
      { event: 'REJECTED', reason: 'INVALID_FORMAT', rejection_info: { reason: '…' } },
    ],
    [
      'message_template_status_update',
      { event: 'PAUSED', other_info: { title: 'FIRST_PAUSE' }, reason: null },
    ],
    [
      'template_category_update',
      { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: 1_795_086_400 },
    ],
    ['template_category_update', { previous_category: 'UTILITY', new_category: 'MARKETING' }],
    ['template_correct_category_detection', { category: 'UTILITY', correct_category: 'MARKETING' }],
    ['message_template_quality_update', { previous_quality_score: 'GREEN', new_quality_score: 'RED' }],
    ['message_template_components_update', { message_template_element: 'Olá {{1}}' }],
  ])('is kept whole under %s', (field, more) => {
    const value = { ...template, ...more };
    expect(eventOf(field, value)).toEqual({
      type: 'template_event',
      origin: { account, phoneNumberId: null, displayPhone: null },
      at: someSecond * 1000,
      templateId: '278077987957091',
      field,
      value,
    });
  });

  it('finds the template also when its id is a number, of any length', () => {
    const id = (written: string): unknown =>
      parseBody(
        `{"entry":[{"id":${account},"changes":[{"field":"message_template_status_update","value":{"message_template_id":${written},"event":"APPROVED"}}]}]}`,
        5,
      ).updates[0];
    expect(id('1689556908129835')).toMatchObject({ templateId: '1689556908129835', at: 5 });
    expect(id('12022630585481072631')).toMatchObject({
      templateId: '12022630585481072631',
      origin: { account },
      value: { message_template_id: '12022630585481072631' },
    });
  });
});

describe('what Meta tells of a number or an account', () => {
  it.each<[string, Json, Json]>([
    [
      'phone_number_quality_update',
      { display_phone_number: '55 11 91234-5678', event: 'ONBOARDING', current_limit: 'TIER_2K' },
      { displayPhone: '+5511912345678' },
    ],
    [
      'business_capability_update',
      { max_daily_conversations_per_business: 2000, max_phone_numbers_per_waba: 2 },
      {},
    ],
    ['business_capability_update', { max_daily_conversations_per_business: 'TIER_2K' }, {}],
    [
      'business_username_update',
      { display_phone_number: '5511912345678', username: 'loja', status: 'approved' },
      { displayPhone: '+5511912345678' },
    ],
    ['account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'X' }] }, {}],
    [
      'account_update',
      { event: 'PARTNER_ADDED', waba_info: { waba_id: '77', owner_business_id: '1' } },
      { account: '77' },
    ],
    ['account_alerts', { entity_type: 'WABA', alert_info: { alert_severity: 'CRITICAL' } }, {}],
    ['account_review_update', { decision: 'APPROVED' }, {}],
    ['phone_number_name_update', { display_phone_number: '5511912345678', decision: 'APPROVED' }, {}],
    ['payment_configuration_update', { configuration_name: 'x' }, {}],
    ['message_template_status_update', { event: 'APPROVED' }, {}],
    ['field_of_next_year', { whatever: [1, { deep: true }] }, {}],
  ])('is kept whole under %s', (field, value, origin) => {
    expect(eventOf(field, value)).toMatchObject({
      type: 'account_event',
      at: someSecond * 1000,
      field,
      value,
      origin: { account, ...origin },
    });
  });

  it('is kept as an error when it is one', () => {
    const value = { metadata: shop, errors: [{ code: 131_060, title: 'This message is unavailable.' }] };
    expect(eventOf('messages', value)).toMatchObject({
      type: 'account_event',
      field: 'errors',
      value,
      origin: { phoneNumberId: shop.phone_number_id },
    });
  });

  it.each([undefined, null, 0, 'soon', -1, 1e300])('was when it came, if its own time is %s', (time) => {
    const value = { decision: 'APPROVED' };
    expect(eventOf('account_review_update', value, time === undefined ? null : time)).toMatchObject({
      at: 1_795_999_999_000,
    });
  });
});
