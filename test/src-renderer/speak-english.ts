import { speak, spoken } from '../../src-renderer/messages/translate.svelte.ts';

// The files of this project share a process, and the page's language in it: each begins with English, whatever the one before spoke.
if (spoken() !== 'en') speak('en');
