import type { DigestRules } from '../../../shared/reminders/digest.ts';
import type { ReminderRules } from '../../../shared/reminders/facts.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import type { CoreContext } from '../context.ts';
import type { OwnerSettings } from '../owner-settings.ts';

/** What the owner's reminders go by. */
export interface OwnerRules extends ReminderRules {
  digest: DigestRules;
}

const prepared = new WeakMap<OwnerSettings, OwnerRules>();

/** The rules of the settings in force, opening hours prepared once for as long as these are. */
export function rulesOf(context: CoreContext): OwnerRules {
  const settings = context.settings();
  let rules = prepared.get(settings);
  if (rules === undefined) {
    const { opening_hours: hours, quiet_hours: quiet, reminder_leads: leads } = settings;
    const zone = context.zone();
    const moments = prepareGoodMoments(hours, zone, quiet);
    const digest = { kinds: settings.digests, lead: settings.digest_lead, hours, zone, moments };
    rules = { leads, moments, digest };
    prepared.set(settings, rules);
  }
  return rules;
}
