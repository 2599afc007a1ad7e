import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from '../../helpers/api-chat.ts';
import { fillShop } from './fill-shop.ts';

/** The month of the made bills in test/fixtures/bills. */
export const billMonth = '2026-10';

function template(day: number, category: string): ApiLine {
  const at = `${billMonth}-${String(day).padStart(2, '0')}T12:00:00+02:00`;
  return { at, template: `${category}_words`, category, text: `Order of day ${String(day)}` };
}

/** Fills the shop that the made bills are about: 0.283 € of templates in October 2026. */
export async function fillBillShop(folder: string): Promise<void> {
  await fillShop(folder, { channel: 'api' }, async (core) => {
    writeApiChat(core, '+33639980101', [template(5, 'utility'), template(12, 'marketing')]);
    writeApiChat(core, '+33639980102', [template(6, 'utility'), template(13, 'marketing')]);
    writeApiChat(core, '+33639980103', [template(7, 'utility')]);
    writeApiChat(core, '+33639980104', [template(8, 'utility')]);
    writeApiChat(core, '+33639980105', [template(9, 'utility')]);
    writeApiChat(core, '+34612345601', [template(14, 'utility')]);
    await rebuildLedger(core.context.db, core.context);
  });
}
