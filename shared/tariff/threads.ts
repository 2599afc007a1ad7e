import { createThreadState, type ThreadState } from './thread-state.ts';

/** The state of every number and customer that a fold has met; made when first asked for. */
export function createThreads(): (number: string, customer: string) => ThreadState {
  const numbers = new Map<string, Map<string, ThreadState>>();

  return (number, customer) => {
    let customers = numbers.get(number);
    if (customers === undefined) {
      customers = new Map();
      numbers.set(number, customers);
    }
    let thread = customers.get(customer);
    if (thread === undefined) {
      thread = createThreadState();
      customers.set(customer, thread);
    }
    return thread;
  };
}
