/** What a random scenario is drawn from: days around whose midnight it plays ("start": a start time of the account), and what happens. */
export interface Theme {
  turns: readonly string[];
  customers: readonly string[];
  kinds: readonly string[];
  categories: readonly string[];
  currencies: readonly string[];
}

const eras = ['2022-02-01', '2023-06-01', '2025-07-01', '2026-10-01'];
const otherTurns = [
  ...['2018-08-01', '2020-03-01', '2022-09-01', '2023-03-01', '2023-04-04', '2023-05-01', '2024-03-01'],
  ...['2024-06-01', '2024-07-01', '2024-10-01', '2024-11-01', '2025-02-01', '2025-09-01', '2025-10-01'],
  ...['2026-01-01', '2026-07-01', '2026-09-28', '2026-10-04', '2026-11-01', '2026-11-01', '2028-01-01'],
];

// Customers whose markets, codes and countries have something special about them.
const customers = [
  ...['+5511987654321', '+919876543210', '+6281234567890', '+33612345678', '+966512345678', '+263771234567'],
  ...['+85251234567', '+77011234567', '+8801712345678', '+212612345678', '+420601123456', '+12125551234'],
  ...['+18765551234', '+243812345678', 'IN.13491208655302741918', 'US.ENT.9', 'KW.7'],
];
const currencies = ['USD', 'USD', 'USD', 'USD', 'EUR', 'EUR', 'BRL', 'INR', 'GBP', 'AED', 'IDR', 'MXN'];

const anything: Theme = {
  turns: [...eras, ...eras, ...otherTurns],
  customers,
  kinds: [
    ...['in', 'in', 'in', 'ad', 'ad', 'ad until', 'web', 'post', 'call', 'in reaction'],
    ...[
      'text',
      'text',
      'text',
      'text',
      'template',
      'template',
      'template',
      'template',
      'template',
      'template',
    ],
    ...['direct', 'reaction'],
  ],
  categories: ['utility', 'utility', 'marketing', 'authentication', 'authentication_international'],
  currencies,
};

const ads: Theme = {
  ...anything,
  turns: [...eras, '2023-03-01', '2023-03-01', '2026-09-28', '2026-11-01', '2026-11-01'],
  kinds: ['ad', 'ad', 'ad until', 'text', 'text', 'text', 'template', 'template'],
};

const utilities: Theme = {
  ...anything,
  turns: [...eras, '2025-09-01', '2026-07-01'],
  kinds: ['in', 'in', 'template', 'template', 'template', 'direct'],
  categories: ['utility', 'utility', 'utility', 'marketing'],
};

const shortAds: Theme = {
  ...anything,
  turns: ['2022-09-01', '2024-03-01', '2025-07-01', '2026-11-01'],
  kinds: ['ad until', 'text', 'template', 'template'],
  categories: ['utility'],
};

const replies: Theme = {
  ...anything,
  kinds: ['in', 'in', 'call', 'text', 'text', 'text', 'text', 'reaction'],
};

const templates: Theme = {
  ...anything,
  turns: ['2023-04-04', '2023-04-04', '2022-02-01', '2022-09-01', '2023-05-01', '2023-06-01'],
  kinds: ['template', 'template', 'in'],
};

const codes: Theme = {
  ...anything,
  turns: ['start', 'start', 'start', '2024-06-01', '2024-07-01', '2025-02-01', '2026-10-01'],
  customers: ['+919876543210', '+6281234567890', '+966512345678', '+8801712345678', '+77011234567'],
  kinds: ['template'],
  categories: ['authentication', 'authentication', 'authentication', 'authentication_international'],
};

const volumes: Theme = {
  ...anything,
  turns: ['2025-07-01', '2026-07-01', '2026-10-01', '2026-11-01'],
  customers: ['+5511987654321', '+5511987654321', '+919876543210', '+85251234567', '+212612345678'],
  kinds: ['template', 'template', 'in'],
  categories: ['utility', 'utility', 'authentication'],
  currencies: ['BRL', 'BRL', 'USD'],
};

/** Half of all scenarios may hold anything, the others look closely at one part of the law. */
export const themes: readonly Theme[] = [
  ...[anything, anything, anything, anything, anything, anything, anything, anything],
  ...[ads, ads, shortAds, utilities, utilities, replies, templates, codes, volumes],
];
