import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SynthesizedPipeline } from '../../assembly/pipeline';
import type { Execution } from '../execution';
import type { Home } from '../store/home';
import { toStructure } from './structure';

/** The executions of a pipeline that a home keeps, the latest first; what cannot be read is none. */
export function readExecutions(home: Pick<Home, 'execution'>, pipeline: string): readonly Execution[] {
  const folder = dirname(home.execution(pipeline, 'any'));
  return listFolders(folder)
    .flatMap((name) => tryExecution(join(folder, name, 'execution.json')) ?? [])
    .sort((one, other) => (other.startTime ?? '').localeCompare(one.startTime ?? ''));
}

/** The executions under a pipeline's current structure, the latest first. */
export function readHistory(home: Pick<Home, 'execution'>, pipeline: SynthesizedPipeline): readonly Execution[] {
  const current = toStructure(pipeline);
  return readExecutions(home, pipeline.name).filter(({ structure }) => structure === current);
}

function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function tryExecution(file: string): Execution | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { v, id, stages } = value as Partial<Execution>;
    return v === 1 && typeof id === 'string' && Array.isArray(stages) ? (value as Execution) : undefined;
  } catch {
    return undefined;
  }
}
