import * as z from 'zod';
import type { Accepted, AccountFacts, MediaFacts, NumberFacts, TemplateFacts, TokenFacts } from './graph.ts';
import { zoneOf } from './time-zones.ts';

const text = z.string().nullish().catch(null);
const metaId = z.union([z.string().min(1), z.number().int().transform(String)]);

/** Every list of Graph's: one page of it. An item that cannot be read is left out, the others count. */
export function pageOf<T>(item: z.ZodType<T>): z.ZodType<{ items: T[]; after: string | null }> {
  const page = z.object({
    data: z.array(z.unknown()),
    paging: z
      .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
      .optional()
      .catch(undefined),
  });
  return page.transform(({ data, paging }) => ({
    items: data.flatMap((one) => item.safeParse(one).data ?? []),
    // Meta gives a cursor on the last page too; only `next` says that there is more.
    after: paging?.next === undefined ? null : (paging.cursors?.after ?? null),
  }));
}

/** What Meta answers to a message it took. */
export const accepted: z.ZodType<Accepted> = z
  .object({
    messages: z.array(z.object({ id: z.string().min(1), message_status: text })).min(1),
    contacts: z
      .array(z.object({ wa_id: text, user_id: text }))
      .optional()
      .catch(undefined),
  })
  .transform(({ messages, contacts }) => ({
    metaId: messages[0]?.id ?? '',
    isHeldByMeta: messages[0]?.message_status === 'held_for_quality_assessment',
    waId: contacts?.[0]?.wa_id ?? null,
    userId: contacts?.[0]?.user_id ?? null,
  }));

/** `{ success: true }`. */
export const success: z.ZodType<true> = z
  .object({ success: z.union([z.literal(true), z.literal('true')]) })
  .transform(() => true as const);

/** What `debug_token` says. */
export const tokenFacts: z.ZodType<TokenFacts> = z
  .object({
    data: z.object({
      is_valid: z.boolean(),
      expires_at: z.number().nullish().catch(null),
      scopes: z.array(z.string()).optional().catch(undefined),
      app_id: metaId.nullish().catch(null),
    }),
  })
  .transform(({ data }) => ({
    isValid: data.is_valid,
    expiresAt: (data.expires_at ?? 0) > 0 ? (data.expires_at ?? 0) * 1000 : null,
    scopes: data.scopes ?? [],
    appId: data.app_id ?? null,
  }));

const health = z
  .object({
    can_send_message: z.string(),
    entities: z
      .array(
        z.object({
          errors: z
            .array(z.object({ error_code: z.coerce.number().int() }))
            .optional()
            .catch(undefined),
        }),
      )
      .optional()
      .catch(undefined),
  })
  .transform(({ can_send_message: canSend, entities }) => ({
    canSend,
    codes: [...new Set((entities ?? []).flatMap(({ errors }) => (errors ?? []).map((e) => e.error_code)))],
  }));

/** The fields of a number that are asked for. */
export const numberFields =
  'display_phone_number,verified_name,quality_rating,status,whatsapp_business_manager_messaging_limit,throughput,health_status';

/** A number of the shop's at Meta. */
export const numberFacts: z.ZodType<NumberFacts> = z
  .object({
    id: metaId,
    display_phone_number: z.string().catch(''),
    verified_name: text,
    quality_rating: text,
    status: text,
    whatsapp_business_manager_messaging_limit: text,
    throughput: z.object({ level: text }).nullish().catch(null),
    health_status: health.nullish().catch(null),
  })
  .transform((number) => ({
    phoneNumberId: number.id,
    displayPhone: number.display_phone_number,
    verifiedName: number.verified_name ?? null,
    quality: number.quality_rating ?? null,
    status: number.status ?? null,
    messagingLimit: number.whatsapp_business_manager_messaging_limit ?? null,
    throughput: number.throughput?.level ?? null,
    health: number.health_status ?? null,
  }));

/** A WhatsApp Business account, without the apps that listen to it. `timeZone` as the world names it. */
export const accountFacts: z.ZodType<Omit<AccountFacts, 'subscribedApps'>> = z
  .object({ id: metaId, name: text, currency: text, timezone_id: metaId.nullish().catch(null) })
  .transform((account) => ({
    id: account.id,
    name: account.name ?? null,
    currency: account.currency ?? null,
    timeZone: zoneOf(account.timezone_id ?? ''),
  }));

/** An app that an account's webhooks go to: its id. */
export const subscribedApp: z.ZodType<string> = z
  .object({ whatsapp_business_api_data: z.object({ id: metaId }) })
  .transform(({ whatsapp_business_api_data: app }) => app.id);

/** The fields of a template that are asked for. */
export const templateFields =
  'id,name,language,status,category,correct_category,components,parameter_format,quality_score,rejected_reason';

/** A template at Meta. */
export const templateFacts: z.ZodType<TemplateFacts> = z
  .object({
    id: metaId,
    name: z.string(),
    language: z.string(),
    category: z.string(),
    correct_category: text,
    status: z.string(),
    quality_score: z.object({ score: text }).nullish().catch(null),
    rejected_reason: text,
    parameter_format: text,
    components: z.array(z.unknown()).catch([]),
  })
  .transform((template) => ({
    metaId: template.id,
    name: template.name,
    language: template.language,
    category: template.category,
    correctCategory: template.correct_category ?? null,
    status: template.status,
    quality: template.quality_score?.score ?? null,
    reason: template.rejected_reason === 'NONE' ? null : (template.rejected_reason ?? null),
    format:
      template.parameter_format?.toUpperCase() === 'NAMED' ? ('named' as const) : ('positional' as const),
    components: template.components,
  }));

/** What Meta says to a new template. */
export const createdTemplate = z
  .object({ id: metaId, status: z.string().catch('PENDING'), category: text })
  .transform(({ id, status, category }) => ({ metaId: id, status, category: category ?? null }));

/** Where a file is to be fetched. */
export const mediaFacts: z.ZodType<MediaFacts> = z
  .object({
    url: z.string(),
    mime_type: z.string().catch('application/octet-stream'),
    sha256: z.string().catch(''),
    file_size: z.coerce.number().int().nonnegative(),
  })
  .transform((media) => ({
    url: media.url,
    type: media.mime_type,
    sha256: media.sha256,
    size: media.file_size,
  }));

/** The id of something made. */
export const madeId = z.object({ id: metaId });
