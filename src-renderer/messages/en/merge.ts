/** Two chats of one customer becoming one, and being taken apart again. */
export const merge = {
  same_as: 'Same customer as…',
  same_as_group: 'Same group as…',
  title: 'Same customer as {{name}}',
  title_group: 'Same group as {{name}}',
  search: 'Search names and numbers',
  chats: 'Chats',
  none: 'No other chat that this could be has this name or number.',
  none_at_all: 'There is no other chat that this could be.',
  no_number: 'no number',
  last_at: 'last message {{when}}',
  confirm: 'Make one chat of {{from}} and {{into}}?',
  confirm_text:
    'The chat is called {{into}} then. Messages that are in both are shown once. Nothing is deleted, and you can take them apart again.',
  yes: 'Make one chat',
  merging: 'Putting them together…',
  merged: '{{from}} and {{into}} are one chat now.',
  undo: 'Undo',
  holds: 'Put together with',
  take_apart: 'Take apart',
  take_apart_named: 'Take {{name}} apart again',
  apart: '{{name}} is a chat of its own again.',
};
