import { Refusal } from '../../../shared/contract/refusal.ts';

/** Refuses to let anything of the owner's go into the demo shop's threads: it would leave with them. */
export function refuseDemo(thread: { is_demo: 0 | 1 }): void {
  if (thread.is_demo === 0) return;
  throw new Refusal(
    'demo_thread',
    'This chat belongs to the demo shop and goes with it: choose one of your own.',
  );
}
