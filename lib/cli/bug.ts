import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExitCode, exitCodes } from './exit-code';

/** Says in one line that the fault is ours, and where the details are. */
export function reportBug(error: unknown, stderr: { write(text: string): unknown }): ExitCode {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const firstLine = details.split('\n', 1)[0] ?? '';
  stderr.write(`conveyor: a fault of Conveyor's own: ${firstLine} · ${keep(details)}\n`);
  return exitCodes.bug;
}

function keep(details: string): string {
  try {
    const log = join(mkdtempSync(join(tmpdir(), 'conveyor-')), 'fault.log');
    writeFileSync(log, `${details}\n`);
    return `details in ${log}`;
  } catch {
    return 'no log could be written';
  }
}
