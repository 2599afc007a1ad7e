import { describe, expect, it } from 'vitest';
import { findAvoidable } from '../../../src-main/core/avoidable.ts';
import { runAtOnce } from '../../../src-main/core/steps.ts';
import { insertNumber } from '../../../src-main/database/numbers.ts';
import { writeApiChat, type ApiLine } from '../../helpers/api-chat.ts';
import { openFrenchShop } from '../../helpers/core.ts';

const nadia = '+33639980101';
const at = (day: number, time: string): string => `2026-11-${String(day).padStart(2, '0')}T${time}:00+01:00`;
const heard = (time: string, more: Partial<ApiLine> = {}): ApiLine => ({
  at: time,
  from: 'customer',
  ...more,
});
const utility = { template: 'order_ready', category: 'utility' };

/** So many replies of a number on one day, one every three minutes, so that later ones have to be paid. */
function usedUp(count: number, day: number): ApiLine[] {
  const start = Date.parse(at(day, '00:00'));
  const replies = Array.from({ length: count }, (_, index) => ({
    at: new Date(start + 60_000 + index * 61_000).toISOString(),
    text: String(index),
  }));
  return [heard(new Date(start).toISOString()), ...replies];
}

describe('avoidable spend', () => {
  it('is nothing in a month that could not have been cheaper', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(at(3, '10:00')),
      { at: at(3, '10:05') },
      { at: at(6, '10:00'), ...utility },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null))).toEqual({ amount: '0', causes: [] });
  });

  it('names a template where a reply was allowed, at the price of the template', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [heard(at(3, '10:00')), { at: at(3, '12:00'), ...utility }]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null))).toEqual({
      amount: '0.0248',
      causes: [{ cause: 'template_where_reply_allowed', messages: [ids[1]], amount: '0.0248' }],
    });
  });

  it('leaves passcodes alone, which only a template may carry', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(at(3, '10:00')),
      { at: at(3, '12:00'), template: 'code', category: 'authentication' },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([]);
  });

  it('names a template that came after an unanswered window, but no campaign', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [heard(at(3, '10:00')), { at: at(5, '09:00'), ...utility }]);
    for (let index = 0; index < 12; index += 1)
      writeApiChat(core, `+336399802${String(index).padStart(2, '0')}`, [
        heard(at(3, '10:00')),
        { at: at(6, '09:00'), template: 'autumn', category: 'marketing' },
      ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([
      { cause: 'window_missed', messages: [ids[1]], amount: '0.0248' },
    ]);
  });

  it('does not call a window missed that was answered on the phone', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(at(3, '10:00')),
      { at: at(3, '11:00'), from: 'phone' },
      { at: at(5, '09:00'), ...utility },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([]);
  });

  it('names what an ad that was answered in time would have made free, and only that', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [
      heard(at(3, '10:00'), { ad: true }),
      { at: at(5, '09:00'), ...utility },
      { at: at(6, '09:00'), template: 'offer', category: 'marketing' },
      { at: at(20, '09:00'), ...utility },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null))).toEqual({
      amount: '0.096',
      causes: [{ cause: 'ad_lead_unanswered', messages: [ids[1], ids[2]], amount: '0.096' }],
    });
  });

  it('counts split bubbles where the allowance has run out, those it was wasted on included', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, '+33639980102', usedUp(998, 2));
    const early = writeApiChat(core, nadia, [
      heard(at(1, '10:00')),
      { at: at(1, '10:05'), text: 'Oui' },
      { at: at(1, '10:05').replace(':00+', ':20+'), text: 'demain' },
    ]);
    const late = writeApiChat(core, '+33639980103', [
      heard(at(9, '10:00')),
      { at: at(9, '10:05'), text: 'Bonjour' },
      { at: at(9, '10:05').replace(':00+', ':30+'), text: 'c’est prêt' },
      { at: at(9, '10:20'), text: 'À tout de suite' },
    ]);
    // 1,003 replies: three are paid. Without the two extra bubbles 1,001 are left.
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null))).toEqual({
      amount: '0.0496',
      causes: [{ cause: 'split_bubbles', messages: [early[2], late[2]], amount: '0.0496' }],
    });
  });

  it('says nothing of split bubbles while replies are free', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(at(9, '10:00')),
      { at: at(9, '10:05'), text: 'Bonjour' },
      { at: at(9, '10:05').replace(':00+', ':30+'), text: 'c’est prêt' },
      { at: at(12, '10:20'), ...utility },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([]);
  });

  it('names automatic messages that said the same again within a day', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, '+33639980102', usedUp(1_000, 2));
    const away = { from: 'automatic', text: 'Nous sommes fermés.' } as const;
    const ids = writeApiChat(core, nadia, [
      heard(at(9, '20:00')),
      { at: at(9, '20:01'), ...away },
      heard(at(9, '22:00')),
      { at: at(9, '22:01'), ...away },
      { at: at(9, '23:01'), from: 'automatic', text: 'Autre chose' },
      heard(at(10, '21:00')),
      { at: at(10, '21:01'), ...away },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([
      { cause: 'repeated_automatic', messages: [ids[3]], amount: '0.0248' },
    ]);
  });

  it('names a template that Meta charges as marketing after it was utility', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [
      { at: '2026-10-20T10:00:00Z', ...utility },
      { at: at(5, '10:00'), ...utility, told: { category: 'utility' } },
      { at: at(9, '10:00'), ...utility, told: { category: 'marketing' } },
    ]);
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).causes).toEqual([
      { cause: 'category_moved', messages: [ids[2]], amount: '0.0464' },
    ]);
  });

  it('is asked for one number alone', async () => {
    const core = await openFrenchShop();
    insertNumber(core.context.db, { id: 'two', name: 'Atelier', e164: null, channel: 'api' });
    const lines = [heard(at(3, '10:00')), { at: at(3, '12:00'), ...utility }];
    writeApiChat(core, nadia, lines);
    const [, second] = writeApiChat(core, nadia, lines, 'two');
    expect(runAtOnce(findAvoidable(core.context, '2026-11', null)).amount).toBe('0.0496');
    expect(runAtOnce(findAvoidable(core.context, '2026-11', 'two')).causes).toEqual([
      { cause: 'template_where_reply_allowed', messages: [second], amount: '0.0248' },
    ]);
  });
});
