import type { Channel } from '../../../../shared/contract/shapes.ts';
import type { ShopNumber } from '../../../../shared/contract/settings.ts';
import { oneOf, text, UsageError, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

const channels: readonly Channel[] = ['phone', 'api', 'both'];

/** `numbers [add E164 | set ID]` */
export const numbersCommand: Command = {
  usage:
    'numbers | numbers add E164 --channel phone|api|both [--name NAME] | numbers set ID [--channel …] [--name NAME] [--e164 E164]',
  options: { channel: { type: 'string' }, name: { type: 'string' }, e164: { type: 'string' } },
  arguments: [0, 2],
  async run({ core, positionals, values }) {
    const [action, id] = positionals;
    if (action === undefined) {
      const answer = await core().client.settings.numbers();
      return { json: answer, text: formatTable(answer.numbers.map(toCells)) };
    }
    if (id === undefined || (action !== 'add' && action !== 'set'))
      throw new UsageError('Say "numbers add E164" or "numbers set ID".');
    const channel = oneOf(values, 'channel', channels);
    const name = text(values, 'name');
    const e164 = text(values, 'e164');
    if (action === 'add' && channel === undefined) throw new UsageError('Say --channel phone, api or both.');
    const { settings } = core().client;
    const number =
      action === 'add'
        ? await settings.addNumber({ e164: id, channel: channel ?? 'phone', name })
        : await settings.changeNumber({ id, channel, name, e164 });
    return { json: number, text: toCells(number).join('  ') };
  },
};

function toCells(number: ShopNumber): string[] {
  return [number.id, number.channel, number.e164 ?? '', number.name ?? ''];
}
