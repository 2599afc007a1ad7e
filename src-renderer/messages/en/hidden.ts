/** Chats that are not with customers: leaving them out, and finding them again. */
export const hidden = {
  not_customer: 'Not a customer',
  ask_title: 'Not a customer: {{name}}?',
  ask_text:
    'This chat leaves the list, the search, prices, forecasts and reports, as if it had never been imported. If you import it again, it stays out.',
  ask_undo:
    'Nothing is deleted. The crossed-out eye after the filters of the list keeps it, and you can show it again at any time.',
  hide: 'Leave it out',
  hiding: 'Taking it out of prices and reports…',
  said: 'Left out: {{name}}.',
  undo: 'Undo',
  said_shown: 'Shown again: {{name}}.',
  notice: 'Not a customer: this chat is in no list, search, price or report.',
  show: 'Show again',
  showing: 'Bringing it back into prices and reports…',
  aside: 'None of its messages is counted, priced or found. All of them are kept.',
  only_hidden: 'All your chats are left out',
  only_hidden_text: 'Every chat here is marked as not a customer.',
  see_hidden: 'See them',
};
