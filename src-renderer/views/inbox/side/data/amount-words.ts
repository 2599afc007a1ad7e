import type { PersonData } from '../../../../../shared/contract/person.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { Format } from '../../../../state/format.svelte.ts';

/** How much a person's data are: "412 messages", "31 files"; null without files. */
export function amountWords(data: PersonData, format: Format): { messages: string; files: string | null } {
  const messages = data.messages + data.group_messages;
  return {
    messages: t('person.count_messages', { count: messages, n: format.number(messages) }),
    files:
      data.files === 0 ? null : t('person.count_files', { count: data.files, n: format.number(data.files) }),
  };
}
