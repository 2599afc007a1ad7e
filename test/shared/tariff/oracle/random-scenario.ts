import fc from 'fast-check';
import { randomAccount, randomTiers } from './random-account.ts';
import { randomMessages } from './random-messages.ts';
import type { ScenarioJson } from './scenario.ts';
import { themes } from './themes.ts';

/** A sound scenario of any era, drawn where the law has its edges. */
export const randomScenario: fc.Arbitrary<ScenarioJson> = fc.constantFrom(...themes).chain((theme) =>
  randomAccount(theme).chain((account) =>
    fc.record(
      {
        id: fc.constant('random'),
        account: fc.constant(account),
        rate_tiers: randomTiers,
        messages: randomMessages(theme, account),
      },
      { requiredKeys: ['id', 'account', 'messages'] },
    ),
  ),
);
