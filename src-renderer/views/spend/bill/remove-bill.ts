import type { Bill } from '../../../../shared/contract/bills.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';

const mostOfName = 80;

/** Removes a bill and offers it back; false when it could not be removed, which is said. */
export async function removeBill(app: App, bill: Pick<Bill, 'id' | 'name'>): Promise<boolean> {
  const { client, notices } = app;
  const name = bill.name.length > mostOfName ? `${bill.name.slice(0, mostOfName)}…` : bill.name;
  const putBack = async () => {
    try {
      await client.bills.putBack({ id: bill.id });
    } catch (error) {
      notices.fail(error);
    }
  };
  try {
    await client.bills.remove({ id: bill.id });
    notices.say(t('bill.removed', { name }), 'info', { label: t('outbox.undo'), act: putBack });
    return true;
  } catch (error) {
    notices.fail(error);
    return false;
  }
}
