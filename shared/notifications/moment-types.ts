import type { Zone } from '../time/zone.ts';
import type { Timeline } from '../window/timeline.ts';

/** When a notification to a customer may arrive: the shop is open (`openingTimes`), and it is day where the customer is (`daytimeIn`). */
export interface MomentRules {
  open: Timeline;
  day: Timeline;
  /** The shop's, for sentences. */
  zone: Zone;
}

/** What a notification needs; instants in ms UTC, `lead` in ms (24 h where it is left out). */
export interface MomentWish {
  /** The appointment; null where there is none, and it leaves as soon as it may. */
  eventAt: number | null;
  expiresAt: number;
  lead?: number;
}

/**
 * Why a notification leaves when it does: so long before the event as wished; earlier or later than that, since the shop is shut or it is night
 * there; as soon as may be, for the event is near or there is none; by day while the shop is shut, for it does not open before.
 */
export type MomentReason = 'wished' | 'earlier' | 'later' | 'soon' | 'outside_hours';

/** When a notification leaves, ms UTC, and why then. */
export interface NotificationMoment {
  at: number;
  reason: MomentReason;
}
