/** The inbox: list, thread and side pane. */
export const inbox = {
  title: 'Inbox',
  needs_reply_count_one: '{{count}} needs a reply',
  needs_reply_count_other: '{{count}} need a reply',
};
