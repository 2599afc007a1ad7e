/** A webhook's status as the stand-in's own tests look at it. */
export interface ToldStatus {
  id: string;
  status: string;
  timestamp: string;
  recipient_id?: string;
  recipient_user_id?: string;
  biz_opaque_callback_data?: string;
  errors?: { code: number }[];
  pricing?: { billable: boolean; pricing_model: string; type?: string; category: string };
  conversation?: { id: string; expiration_timestamp?: string; origin: { type: string } };
}

interface Body {
  object: string;
  entry: {
    id: string;
    changes: { field: string; value: { statuses?: ToldStatus[]; contacts?: Record<string, unknown>[] } }[];
  }[];
}

/** Every change in these bodies, in order. */
export function changesIn(bodies: readonly string[]): Body['entry'][number]['changes'] {
  return bodies.flatMap((body) => (JSON.parse(body) as Body).entry.flatMap(({ changes }) => changes));
}

/** Every status in these bodies, in order. */
export function statusesIn(bodies: readonly string[]): ToldStatus[] {
  return changesIn(bodies).flatMap(({ value }) => value.statuses ?? []);
}
