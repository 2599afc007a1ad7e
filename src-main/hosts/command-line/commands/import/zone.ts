import type { Call } from '../../command.ts';
import type { ImportWords } from '../../import-words/import-words.ts';
import type { ImportOrder } from './order.ts';

/** Tells somebody at a terminal, once per import, in which zone the phone's times are read when nobody has chosen it. */
export async function sayZone(
  { core, terminal }: Call,
  { zone }: ImportOrder,
  words: ImportWords,
): Promise<void> {
  if (terminal === null || zone !== undefined) return;
  const { settings, set_up: isSetUp } = await core().client.settings.list();
  const { time_zone: inForce, phone_zone: ofPage } = settings;
  if (typeof inForce !== 'string') return;
  if (typeof ofPage === 'string' && ofPage !== inForce) terminal.say(words.otherZone(inForce, ofPage));
  else if (!isSetUp && ofPage === null) terminal.say(words.zone(inForce));
}
