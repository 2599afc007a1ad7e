import type { Channel } from '../../../../shared/contract/shapes.ts';
import { t } from '../../../messages/translate.svelte.ts';

const channels = ['phone', 'api', 'both'] as const satisfies readonly Channel[];

/** The ways in which a number is used, in the owner's words. */
export function channelOptions(): { value: Channel; label: string }[] {
  return channels.map((value) => ({ value, label: t(`settings.channel_${value}`) }));
}

/** Whether a select's text is a channel. */
export function isChannel(value: string): value is Channel {
  return channels.some((known) => known === value);
}
