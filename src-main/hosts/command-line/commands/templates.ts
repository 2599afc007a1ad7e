import type { TemplatePriceList, TemplateShape } from '../../../../shared/contract/templates.ts';
import { UsageError, type Answer, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';
import { templateWords } from '../template-words.ts';

const usage = 'templates [list] | templates sync | templates agree ID';

/** `templates [list | sync | agree ID]` */
export const templatesCommand: Command = {
  usage,
  arguments: [0, 2],
  run(call) {
    const [action = 'list', id] = call.positionals;
    if (action === 'list' && id === undefined) return list(call);
    if (action === 'sync' && id === undefined) return sync(call);
    if (action === 'agree' && id !== undefined) return agree(call, id);
    throw new UsageError(`Say "${usage.replaceAll(' | ', '" or "')}".`);
  },
};

async function list({ core, words, language }: Call): Promise<Answer> {
  const answer = await core().client.templates.list({});
  const { columns } = templateWords(language);
  const rows = answer.templates.map((template) => describe(template, answer.home, language));
  return {
    json: answer,
    text: rows.length === 0 ? words.nothing : formatTable([columns, ...rows]),
    problems: answer.templates.flatMap(({ name, sentence }) =>
      sentence === null ? [] : [`${name}: ${sentence}`],
    ),
  };
}

async function sync({ core, language }: Call): Promise<Answer> {
  const answer = await core().client.templates.sync();
  return { json: answer, text: templateWords(language).synced(answer) };
}

async function agree({ core, language }: Call, id: string): Promise<Answer> {
  const answer = await core().client.templates.agree({ template: id });
  const words = templateWords(language);
  return { json: answer, text: words.agreed(answer.template.name, words.category[answer.template.category]) };
}

function describe(template: TemplateShape, home: TemplatePriceList | null, language: 'en' | 'fr'): string[] {
  const words = templateWords(language);
  const category = words.category[template.category];
  const price = home?.amounts[template.category];
  return [
    template.id,
    template.name,
    template.language,
    template.category === template.agreed_category
      ? category
      : words.moved(category, words.category[template.agreed_category]),
    words.status[template.status] ?? template.status,
    typeof price === 'string' ? `${price} ${home?.currency ?? ''}` : '–',
  ];
}
