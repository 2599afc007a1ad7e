import type { ErasingEvent, PersonData } from '../../shared/contract/person.ts';
import type { CoreClient } from './core.ts';

/** Erases a person to the end; what was counted. `hear` is told of everything on the way. */
export async function erasePerson(
  client: CoreClient,
  customer: string,
  hear: (event: ErasingEvent) => unknown = () => undefined,
): Promise<PersonData & { scrubbed: boolean }> {
  for await (const event of await client.person.erase({ customer })) {
    await hear(event);
    if (event.type !== 'finished') continue;
    const { type: _, ...erased } = event;
    return erased;
  }
  throw new Error('The erasing ended without having finished.');
}
