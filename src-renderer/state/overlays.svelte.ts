/** What may lie over the page, whoever asks for it: a key, the menu of the window. */
export class Overlays {
  palette = $state(false);
  shortcuts = $state(false);
}
