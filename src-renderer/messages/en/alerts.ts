/** Warnings about money. */
export const alerts = {
  title: 'Money warnings',
  rail_one: '{{count, number}} warning about money',
  rail_other: '{{count, number}} warnings about money',
  look: 'Look at it',
  understood: 'Understood',
  understood_done: 'Noted. This warning does not come again.',
  undo: 'Undo',
  see_costs: 'See what made it cost',
  change_budget: 'Change the budget',
  see_replies: 'See the replies',
  import_card: 'Import the new rate card',
  see_change: 'See what it changes',
  levels: 'Tell me when so much of the budget is spent',
  levels_hint:
    'Each level is told once a month, on the page of what is spent. You are also told, once each, when the month is nearly sure to end above the budget, when 80% and 100% of the free replies are used, when a rate card is old, and when next month’s card changes your costs by more than 5%.',
  levels_none: 'No warning at a part of the budget.',
  level_new: 'Percent of the budget',
  level_add: 'Add',
  level_remove: 'Remove {{level}}',
};
