import { alertSentence } from '../../../../shared/alerts/alert-sentence.ts';
import type { Alert } from '../../../../shared/contract/alerts.ts';
import { UsageError, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

const words = {
  en: { none: 'There is nothing to tell.', seen: 'noted', noted: 'Noted.', unnoted: 'It is shown again.' },
  fr: {
    none: 'Il n’y a rien à signaler.',
    seen: 'notée',
    noted: 'Notée.',
    unnoted: 'Elle est de nouveau affichée.',
  },
};

/** `alerts [--all]`, `alerts see ID [--undo]` */
export const alertsCommand: Command = {
  usage: 'alerts [--all] | alerts see ID [--undo]',
  options: { all: { type: 'boolean' }, undo: { type: 'boolean' } },
  arguments: [0, 2],
  async run(call) {
    const [action, id] = call.positionals;
    const { alerts } = call.core().client;
    const { none, noted, unnoted } = words[call.language];
    if (action === undefined) {
      if (call.values['undo'] === true) throw new UsageError('Say which one: alerts see ID --undo.');
      const answer = await alerts.list({ all: call.values['all'] === true });
      const text = answer.alerts.length === 0 ? none : await describe(answer.alerts, call);
      return { json: answer, text };
    }
    if (action !== 'see' || id === undefined) throw new UsageError('Say which one: alerts see ID.');
    const answer = await alerts.see({ id, seen: call.values['undo'] !== true });
    return { json: answer, text: answer.seen ? noted : unnoted };
  },
};

async function describe(alerts: readonly Alert[], { core, language }: Call): Promise<string> {
  const { numbers } = await core().client.settings.numbers();
  const nameOf = (id: string): string | null => {
    const number = numbers.find((one) => one.id === id);
    return numbers.length > 1 ? (number?.name ?? number?.e164 ?? id) : null;
  };
  const reader = { language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', nameOf };
  return formatTable(
    alerts.map(({ id, raised_at: at, seen_at: seen, facts }) => [
      id,
      at.slice(0, 10),
      seen === null ? '' : words[language].seen,
      alertSentence(facts, reader),
    ]),
  );
}
