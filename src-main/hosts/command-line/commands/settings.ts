import { settingKeys, type SettingKey } from '../../../../shared/contract/settings.ts';
import { UsageError, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

/** `settings [KEY [VALUE]]` */
export const settingsCommand: Command = {
  usage: 'settings [KEY [VALUE]]',
  arguments: [0, 2],
  async run({ core, positionals, words, resolve }) {
    const [key, value] = positionals;
    const { client } = core();
    const shown = (it: unknown): string =>
      it === null ? words.unset : typeof it === 'string' ? it : JSON.stringify(it);
    if (key === undefined) {
      const { settings } = await client.settings.list();
      return { json: settings, text: formatTable(settingKeys.map((name) => [name, shown(settings[name])])) };
    }
    const name = requireKey(key);
    // A path is taken from where the command was typed; `none` and an empty text are none.
    const whole = (typed: string): string => (/^(?:|none)$/.test(typed.trim()) ? typed : resolve(typed));
    const stored =
      value === undefined
        ? (await client.settings.list()).settings[name]
        : (await client.settings.set({ key: name, value: isFolder(name) ? whole(value) : value })).value;
    return { json: { key: name, value: stored, [name]: stored }, text: shown(stored) };
  },
};

function isFolder(key: SettingKey): boolean {
  return key === 'watched_folder' || key === 'backup_folder' || key === 'report_folder';
}

function requireKey(key: string): SettingKey {
  const found = settingKeys.find((name) => name === key);
  if (found === undefined)
    throw new UsageError(`There is no setting "${key}"; there are: ${settingKeys.join(', ')}.`);
  return found;
}
