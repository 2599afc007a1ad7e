export { isolate } from '../../shared/text/isolate.ts';
