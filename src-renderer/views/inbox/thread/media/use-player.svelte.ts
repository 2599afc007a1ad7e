import type { App } from '../../../../state/app.svelte.ts';

/** A row that is scrolled past is not worth a ticket, in ms. */
const glance = 120;
/** A player that fails sooner after its ticket cannot play the file; later its ticket may have run out, or gone with its connection. */
const fresh = 5_000;

/** What a player plays, and what to do when it fails. */
export interface Player {
  /** The file's path; null until it is there. */
  readonly path: string | null;
  /** This browser cannot play it. */
  readonly isBroken: boolean;
  handleError(event: Event): void;
}

/** A path to a message's sound or film that is renewed when it has run out, where it stood. Call it while a component initialises. */
export function usePlayer(app: App, message: () => string): Player {
  let path = $state.raw<string | null>(null);
  let isBroken = $state.raw(false);
  let askedAt = 0;

  async function ask(of: string): Promise<void> {
    askedAt = performance.now();
    path = (await app.client.media.ticket({ message: of })).path;
  }

  async function renew(player: HTMLMediaElement): Promise<void> {
    const { currentTime, paused } = player;
    player.addEventListener(
      'loadedmetadata',
      () => {
        player.currentTime = currentTime;
        if (!paused) void player.play();
      },
      { once: true },
    );
    await ask(message());
  }

  $effect(() => {
    const of = message();
    const wait = setTimeout(() => void ask(of).catch(() => (isBroken = true)), glance);
    return () => clearTimeout(wait);
  });

  return {
    get path() {
      return path;
    },
    get isBroken() {
      return isBroken;
    },
    handleError(event) {
      if (path === null || performance.now() - askedAt < fresh) isBroken = path !== null;
      else void renew(event.currentTarget as HTMLMediaElement).catch(() => (isBroken = true));
    },
  };
}
