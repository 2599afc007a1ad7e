import { channel, type Channel } from '../../../../shared/contract/shapes.ts';
import { t } from '../../../messages/translate.svelte.ts';

/** The ways in which a number is used, in the owner's words. */
export function channelOptions(): { value: Channel; label: string }[] {
  return channel.options.map((value) => ({ value, label: t(`settings.channel_${value}`) }));
}

/** Whether a select's text is a channel. */
export function isChannel(value: string): value is Channel {
  return channel.options.some((known) => known === value);
}
