import { Notification } from 'electron';

/** Has a click on a notification of an earlier start open the window: Windows keeps them in its centre, and nothing else is left of them. */
export function openByOldOnes(open: () => void, platform: NodeJS.Platform = process.platform): void {
  // Elsewhere Electron has no such method, and the system itself comes to the program.
  if (platform !== 'win32') return;
  Notification.handleActivation(({ type }) => {
    // What one of this start is clicked for comes besides; its buttons have their own work.
    if (type === 'click') open();
  });
}
