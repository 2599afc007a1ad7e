/** What need not have been paid: why, and what to do differently. */
export const causes = {
  avoidable: 'Could have been avoided',
  none: 'Nothing this month: no charge that another moment or another message would have saved.',
  unknown: 'Without prices nothing can be compared.',
  summary_one: '{{messages}}, one cause. Each line opens its chats.',
  summary_other: '{{messages}}, {{count, number}} causes. Each line opens its chats.',
  title: 'Why it cost more than it had to',
  messages_one: '{{count, number}} message',
  messages_other: '{{count, number}} messages',
  show_all: 'All {{count, number}}',
  show_all_for: 'All {{count, number}}: {{cause}}',
  show_fewer: 'Fewer',
  and_more_one: 'and {{count, number}} more',
  and_more_other: 'and {{count, number}} more',
  attachment: 'Attachment',
  name_template_where_reply_allowed: 'A template where a plain reply was allowed',
  name_window_missed: 'Window missed, reopened by a template',
  name_ad_lead_unanswered: 'Ad lead not answered in 24 h',
  name_split_bubbles: 'Several bubbles where one would do',
  name_repeated_automatic: 'The same automatic message again',
  name_category_moved: 'Template moved to another category by Meta',
  name_unnamed: 'Another cause',
  advice_template_where_reply_allowed:
    'The customer’s window was still open. Type the same words as a reply: the month’s first 1,000 are free, and later ones never cost more than a utility template.',
  advice_window_missed:
    'The customer wrote and had no answer before the window closed, so only a template could follow. Answer before the last good moment; a reminder tells you in time.',
  advice_ad_lead_unanswered:
    'Whoever comes from an ad can be answered free for days, but only if the first answer goes out within 24 hours. Answer these chats first.',
  advice_split_bubbles:
    'Past the free replies every bubble is billed by itself. Put into one message what belongs together.',
  advice_repeated_automatic:
    'The customer had read the same automatic words less than a day before. Let greetings and absence messages go out once a day at most.',
  advice_category_moved:
    'Meta bills this template as marketing now. Take whatever advertises out of its text and have it approved as utility again, or send another one.',
};
