/** Files of messages: photos, films, voice messages, documents. */
export const media = {
  photo_from: 'Photo from {{who}}, {{when}}',
  video_from: 'Video from {{who}}, {{when}}',
  audio_from: 'Voice message from {{who}}, {{when}}',
  enlarge: '{{what}}: enlarge',
  save: 'Save a copy',
  save_file: 'Save a copy of {{name}}',
  open: 'Open',
  open_file: 'Open {{name}} in another program',
  missing: 'Not in the export',
  left_out: 'Left out when the chat was exported',
  not_stored: 'Could not be stored: import the chat again',
  too_large: 'too large to be shown here',
  not_shown: 'This picture cannot be shown here: save a copy to look at it.',
  not_what_it_says: 'its content is not what its name says',
  not_playable: 'cannot be played here',
};
