import type * as z from 'zod';
import type { changedComponents } from './event-schemas.ts';

interface Component {
  type?: unknown;
  format?: unknown;
}

/** A template's components with the words that a webhook gives; a header of a file stays, which no webhook speaks of. */
export function changeComponents(
  components: readonly unknown[],
  changed: z.infer<typeof changedComponents>,
): unknown[] {
  const header = components.find((it) => typeOf(it) === 'HEADER' && (it as Component).format !== 'TEXT');
  const { message_template_title: title, message_template_footer: footer } = changed;
  const buttons = changed.message_template_buttons ?? [];
  return [
    ...(isText(title)
      ? [{ type: 'HEADER', format: 'TEXT', text: title }]
      : header === undefined
        ? []
        : [header]),
    { type: 'BODY', text: changed.message_template_element },
    ...(isText(footer) ? [{ type: 'FOOTER', text: footer }] : []),
    ...(buttons.length === 0
      ? []
      : [
          {
            type: 'BUTTONS',
            buttons: buttons.map((button) => ({
              type: button.message_template_button_type,
              text: button.message_template_button_text,
              ...(isText(button.message_template_button_url) && { url: button.message_template_button_url }),
              ...(isText(button.message_template_button_phone_number) && {
                phone_number: button.message_template_button_phone_number,
              }),
            })),
          },
        ]),
  ];
}

function isText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text !== '';
}

function typeOf(component: unknown): unknown {
  return typeof component === 'object' && component !== null ? (component as Component).type : null;
}
