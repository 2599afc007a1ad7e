/** Marks the document once the first view has painted its data: start-up measurements and tests wait for it. */
export function markReady(): void {
  if (document.documentElement.dataset['ready']) return;
  requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset['ready'] = 'true')));
}
