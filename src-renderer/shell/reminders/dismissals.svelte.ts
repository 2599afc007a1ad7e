const stored = { question: 'vitrine.reminders.not-now', denial: 'vitrine.reminders.denial-read' } as const;
type Said = keyof typeof stored;

/** What about reminders was said in this browser once and is not to be said again; remembered on this machine. */
class Dismissals {
  question = $state.raw(isStored('question'));
  denial = $state.raw(isStored('denial'));

  dismiss(what: Said): void {
    this[what] = true;
    localStorage.setItem(stored[what], 'true');
  }
}

function isStored(what: Said): boolean {
  return localStorage.getItem(stored[what]) === 'true';
}

/** The one of this page. */
export const dismissals = new Dismissals();
