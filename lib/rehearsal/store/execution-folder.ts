import { join } from 'node:path';
import type { RehearsalEvent } from '../event';
import type { Execution } from '../execution';
import { writeAtomically } from './atomic-file';
import { toActionFileName, toFileName } from './file-name';
import type { Home } from './home';
import { type LineFile, openLineFile } from './line-file';
import { makeFolder } from './make-folder';
import { guardWrite } from './store-failure';

/** What an execution leaves on disk: `execution.json`, `events.jsonl`, `logs/` and `artifacts/`. */
export interface ExecutionFolder {
  /** The absolute path. */
  readonly path: string;
  readonly saveExecution: (execution: Execution) => void;
  readonly appendEvent: (event: RehearsalEvent) => void;
  /** The absolute path of an action's log. */
  readonly log: (stage: string, action: string) => string;
  /** The absolute path of an artifact's zip. */
  readonly artifact: (name: string) => string;
  /** Appends what a function printed to the log of its name. */
  readonly logFunction: (name: string, lines: readonly string[]) => void;
  /** Closes the files that are open. */
  readonly close: () => void;
}

/** Makes the folder of a new execution. @throws StoreFailure when the home refuses. */
export function openExecutionFolder(home: Home, pipeline: string, id: string): ExecutionFolder {
  const path = home.execution(pipeline, id);
  for (const folder of ['logs', 'artifacts']) guardWrite(path, () => makeFolder(join(path, folder)));
  const events = openLineFile(join(path, 'events.jsonl'));
  const logs = new Map<string, LineFile>();
  const logFunction = (name: string, lines: readonly string[]) => {
    const log = logs.get(name) ?? openLineFile(join(path, 'logs', `${toFileName(name)}.log`));
    logs.set(name, log);
    lines.forEach(log.write);
  };
  return {
    path,
    saveExecution: (execution) =>
      writeAtomically(join(path, 'execution.json'), `${JSON.stringify(execution, undefined, 2)}\n`),
    appendEvent: (event) => events.write(JSON.stringify(event)),
    log: (stage, action) => join(path, 'logs', `${toActionFileName(stage, action)}.log`),
    artifact: (name) => join(path, 'artifacts', `${toFileName(name)}.zip`),
    logFunction,
    close: () => {
      for (const file of [events, ...logs.values()]) file.close();
    },
  };
}
