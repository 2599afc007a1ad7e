import { api } from '../implement.ts';
import { languageOf } from '../language.ts';
import { safeName } from '../../../shared/text/safe-name.ts';
import { requireThread } from './require-thread.ts';
import { transcriptWords } from './transcript/words.ts';
import { writeTranscript } from './transcript/write-transcript.ts';

/** A thread as text. */
export const transcripts = {
  transcript: api.inbox.transcript.handler(async function* ({ context, input }) {
    const thread = requireThread(context, input.thread);
    const words = transcriptWords(languageOf(context));
    const name = `${safeName(words.fileName(thread.name))}.txt`;
    const { since = null, until = null, prices } = input;
    for await (const piece of writeTranscript(context, thread, { since, until, prices }))
      yield { name, ...piece };
  }),
};
