import { openLineFile } from '../store/line-file';
import type { Reporter } from './reporter';

/** Writes each event to a file as it happens, a line of JSON each. @throws StoreFailure when the file cannot be written. */
export function toJsonLinesReporter(path: string): Reporter {
  const file = openLineFile(path);
  return { report: (event) => file.write(JSON.stringify(event)), close: file.close };
}
