import { tones, type Tone } from './tones.ts';

const recentKey = 'vitrine.emoji.recent';
const toneKey = 'vitrine.emoji.tone';
const mostRecent = 24;

/** What the owner uses: the emojis of late and the skin tone, remembered on this machine. */
class EmojiHabits {
  recent = $state.raw<readonly string[]>(readRecent());
  tone = $state.raw<Tone>(tones.find((tone) => String(tone) === localStorage.getItem(toneKey)) ?? 0);

  use(emoji: string): void {
    this.recent = [emoji, ...this.recent.filter((one) => one !== emoji)].slice(0, mostRecent);
    localStorage.setItem(recentKey, JSON.stringify(this.recent));
  }

  setTone(tone: Tone): void {
    this.tone = tone;
    localStorage.setItem(toneKey, String(tone));
  }
}

function readRecent(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(recentKey) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string').slice(0, mostRecent) : [];
  } catch {
    return [];
  }
}

/** One for the whole page. */
export const emojiHabits = new EmojiHabits();
