import type { Readable } from 'node:stream';

/** The record separator that a bootstrap writes before the id of the result whose logs are complete. */
const mark = '\u001e';

/** What a function's process prints, in lines. */
export interface FunctionLog {
  /** The lines since they were taken last. */
  take(): readonly string[];
  /** Resolves when all that was printed before a result has come, or the outputs have ended. */
  complete(id: string): Promise<void>;
}

/** Reads the outputs of a function's process. */
export function readFunctionLog(outputs: readonly Readable[]): FunctionLog {
  const lines: string[] = [];
  const readers = outputs.map((output) => readOutput(output, lines));
  return {
    take: () => lines.splice(0),
    complete: async (id) => {
      await Promise.all(readers.map((reader) => reader.reaches(id)));
    },
  };
}

interface OutputReader {
  reaches(id: string): Promise<void>;
}

function readOutput(output: Readable, lines: string[]): OutputReader {
  const seen = new Set<string>();
  const waiting = new Map<string, () => void>();
  let rest = '';
  let ended = false;
  const takeLine = (line: string): void => {
    if (!line.includes(mark)) {
      lines.push(line);
      return;
    }
    const [before = '', id = ''] = line.split(mark);
    if (before !== '') lines.push(before);
    seen.add(id);
    waiting.get(id)?.();
  };
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    parts.forEach(takeLine);
  });
  output.on('close', () => {
    if (rest !== '') takeLine(rest);
    rest = '';
    ended = true;
    for (const resolve of waiting.values()) resolve();
  });
  return {
    reaches: (id) => (ended || seen.has(id) ? Promise.resolve() : new Promise((resolve) => waiting.set(id, resolve))),
  };
}
