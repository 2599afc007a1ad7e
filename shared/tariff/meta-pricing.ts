/** `pricing` of a status webhook as Meta wrote it: whether and as what a message is billed, never how much. Null where absent. */
export interface MetaPricing {
  /** `NBP`, `CBP` or `PMP`. */
  model: string | null;
  /** `regular`, `free_customer_service`, `free_entry_point`, `free_group_customer_service`; only in `PMP`. */
  type: string | null;
  category: string | null;
  billable: boolean | null;
}
