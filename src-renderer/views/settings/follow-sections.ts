import type { Attachment } from 'svelte/attachments';

/** Tells which section is in sight, by its anchor, as the page is scrolled. */
export function followSections(tell: (anchor: string) => void): Attachment<HTMLElement> {
  return (element) => {
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const anchor = (target as HTMLElement).dataset['anchor'];
          if (isIntersecting && anchor !== undefined) tell(anchor);
        }
      },
      // A narrow band near the top: one section at a time lies in it.
      { rootMargin: '-12% 0px -82% 0px' },
    );
    for (const section of element.querySelectorAll('[data-anchor]')) seen.observe(section);
    return () => {
      seen.disconnect();
    };
  };
}
