export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

const stored = 'vitrine.theme';

/** Light, dark, or as the system says; remembered on this machine. */
export class Theme {
  choice = $state.raw<ThemeChoice>(themes.find((name) => name === localStorage.getItem(stored)) ?? 'system');
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    this.#systemDark.addEventListener('change', () => this.#show());
    this.#show();
  }

  set(choice: ThemeChoice): void {
    this.choice = choice;
    localStorage.setItem(stored, choice);
    this.#show();
  }

  #show(): void {
    const dark = this.choice === 'dark' || (this.choice === 'system' && this.#systemDark.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }
}
