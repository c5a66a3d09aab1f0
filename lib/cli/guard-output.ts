import { toStoreFailure } from '../rehearsal/store/store-failure';

/**
 * Lets what is printed be lost without breaking off: a reader that has gone away, as `head` does, is no fault; any other
 * reason is said once.
 */
export function guardOutput(stream: NodeJS.WritableStream, say: (sentence: string) => void): void {
  let said = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || said) return;
    said = true;
    say(toStoreFailure(error, 'standard output')?.message ?? `standard output: ${error.message}`);
  });
}
