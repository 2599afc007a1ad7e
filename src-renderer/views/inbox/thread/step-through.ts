/** Moves the focus from message to message with the arrow keys; from the list itself to the last one in sight. */
export function stepThrough(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')].sort(
    (one, other) => topOf(one) - topOf(other),
  );
  const isList = target.parentElement === currentTarget;
  if (!isList && target.dataset['row'] === undefined) return;
  const next = isList ? lastInSight(rows, target) : rows[rows.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function lastInSight(rows: readonly HTMLElement[], list: HTMLElement): HTMLElement | undefined {
  const { bottom } = list.getBoundingClientRect();
  return rows.findLast((row) => topOf(row) < bottom - 24);
}

function topOf(row: HTMLElement): number {
  return row.getBoundingClientRect().top;
}
