/** How the bars of a category look: a colour of the theme, and a pattern for whoever cannot tell colours apart. */
export interface CategoryLook {
  tone: 'violet' | 'amber' | 'blue' | 'green' | 'grey';
  pattern: 'solid' | 'slanted' | 'lying' | 'standing' | 'dotted';
}

const looks: Readonly<Record<string, CategoryLook>> = {
  utility: { tone: 'violet', pattern: 'solid' },
  marketing: { tone: 'amber', pattern: 'slanted' },
  authentication: { tone: 'blue', pattern: 'lying' },
  authentication_international: { tone: 'blue', pattern: 'standing' },
  service: { tone: 'green', pattern: 'dotted' },
  business_initiated: { tone: 'violet', pattern: 'solid' },
  user_initiated: { tone: 'green', pattern: 'dotted' },
  notification: { tone: 'violet', pattern: 'solid' },
};

const otherwise: CategoryLook = { tone: 'grey', pattern: 'standing' };

/** The look of a category; those that this page does not know share one. */
export function categoryLook(category: string): CategoryLook {
  return looks[category] ?? otherwise;
}
