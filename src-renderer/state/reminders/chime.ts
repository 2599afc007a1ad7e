import { desktop } from '../../connect/desktop.ts';

/** A reminder's tone: one for the last one before it is too late, one for all others. */
export type ChimeName = 'usual' | 'last';

interface Note {
  /** Hz */
  pitch: number;
  /** Seconds from the beginning. */
  at: number;
  /** Seconds until it has faded. */
  length: number;
}

/** Two steps up; for the last one a call that comes twice and ends above. */
const tones: Record<ChimeName, readonly Note[]> = {
  usual: [
    { pitch: 659.26, at: 0, length: 0.5 },
    { pitch: 880, at: 0.16, length: 0.7 },
  ],
  last: [
    { pitch: 880, at: 0, length: 0.3 },
    { pitch: 1108.73, at: 0.14, length: 0.35 },
    { pitch: 880, at: 0.42, length: 0.3 },
    { pitch: 1318.51, at: 0.56, length: 0.8 },
  ],
};
const loudness = 0.14;
const attack = 0.012;

let audio: AudioContext | null = null;

/** Whether this page may be heard: in a browser only once it was clicked in, or typed in; in the desktop's window always. */
export function mayChime(): boolean {
  return 'AudioContext' in globalThis && (desktop !== null || navigator.userActivation.hasBeenActive);
}

/** Plays a tone, drawn here and now; silent where the browser forbids it. */
export async function chime(name: ChimeName): Promise<void> {
  if (!mayChime()) return;
  audio ??= new AudioContext();
  try {
    await audio.resume();
    for (const note of tones[name]) play(audio, note);
  } catch {
    // No sound on this machine: what is reminded of is still read.
  }
}

function play(on: AudioContext, { pitch, at, length }: Note): void {
  const start = on.currentTime + at + 0.02;
  const voice = new OscillatorNode(on, { frequency: pitch, type: 'sine' });
  const volume = new GainNode(on, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + attack);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + length);
  voice.connect(volume).connect(on.destination);
  voice.start(start);
  voice.stop(start + length);
}
