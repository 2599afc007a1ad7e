import * as z from 'zod';

const lower = z.string().transform((text) => text.toLowerCase());
const optional = z.string().nullish().catch(null);

/** A word of Meta's that may be missing, `NONE` or `UNKNOWN`, all of which say nothing. */
const word = lower
  .nullish()
  .transform((text) =>
    text === undefined || text === '' || text === 'none' || text === 'unknown' ? null : text,
  )
  .catch(null);

/** Unix seconds, as a number or in digits, to ms. */
const seconds = z.coerce
  .number()
  .int()
  .positive()
  .transform((value) => value * 1000)
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

/** A button in the form of `message_template_components_update`. */
const changedButton = z.object({
  message_template_button_type: z.string(),
  message_template_button_text: z.string().catch(''),
  message_template_button_url: optional,
  message_template_button_phone_number: optional,
});

/** The words of a template that were changed at Meta; absent means that it has no such part. */
export const changedComponents = z.object({
  message_template_element: z.string(),
  message_template_title: optional,
  message_template_footer: optional,
  message_template_buttons: z.array(changedButton).nullish().catch(null),
});

/** The template webhooks that are understood, by field; another field or shape is kept, and says nothing. */
export const eventSchemas = z.discriminatedUnion('field', [
  z.object({
    field: z.literal('message_template_status_update'),
    value: z.object({
      event: lower,
      message_template_category: word,
      reason: word,
      rejection_info: z.object({ reason: optional, recommendation: optional }).nullish().catch(null),
      other_info: z.object({ title: optional, description: optional }).nullish().catch(null),
    }),
  }),
  z.object({
    field: z.literal('template_category_update'),
    value: z.object({ new_category: lower, correct_category: word, category_update_timestamp: seconds }),
  }),
  z.object({
    field: z.literal('message_template_quality_update'),
    value: z.object({ new_quality_score: word }),
  }),
  z.object({ field: z.literal('message_template_components_update'), value: changedComponents }),
]);
