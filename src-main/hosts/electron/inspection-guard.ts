import { app } from 'electron';

// Chromium's own doors for tools, which no fuse closes: whoever starts the program with one could read every chat.
const doors = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Closes a packaged program to whoever would look into it from outside; one that is being developed stays open. */
export function refuseInspection(): void {
  if (!app.isPackaged) return;
  for (const door of doors) app.commandLine.removeSwitch(door);
}
