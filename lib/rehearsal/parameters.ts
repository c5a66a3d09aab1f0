import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SynthesizedParameter } from '../assembly/parameter';
import { writeAtomically } from './store/atomic-file';

/** A parameter of Systems Manager. */
export interface Parameter {
  readonly type: 'String' | 'StringList' | 'SecureString';
  readonly value: string;
  /** From 1; each PutParameter counts one up. */
  readonly version: number;
}

/** The parameters that a person gave, that the templates make and that parts of the pipeline have put. */
export interface Parameters {
  /** A parameter by its name, with or without the slash in front. */
  readonly find: (name: string) => Parameter | undefined;
  /** Keeps a parameter under its name, in the place of the one before. @throws StoreFailure when the home refuses. */
  readonly put: (name: string, parameter: Parameter) => void;
}

/**
 * Opens the parameters of a home, which are kept in a file from one rehearsal to the next. What a person gives goes before
 * what was put and kept, and that before what the templates make: CloudFormation, too, leaves a parameter alone that somebody
 * else has put meanwhile. A SecureString is not written down, and gone with the rehearsal.
 */
export function openParameters(
  path: string,
  given: ReadonlyMap<string, string>,
  made: readonly SynthesizedParameter[] = [],
): Parameters {
  const all = new Map<string, Parameter>([
    ...made.map(({ name, type, value }) => [bare(name), { type, value, version: 1 }] as const),
    ...[...readKept(path)].map(([name, parameter]) => [bare(name), parameter] as const),
    ...[...given].map(([name, value]) => [bare(name), { type: 'String', value, version: 1 }] as const),
  ]);
  return {
    find: (name) => all.get(bare(name)),
    put: (name, parameter) => {
      all.set(bare(name), parameter);
      // Another rehearsal in the same home may have put others meanwhile.
      const kept = readKept(path);
      if (parameter.type === 'SecureString') kept.delete(name);
      else kept.set(name, parameter);
      writeAtomically(path, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
    },
  };
}

/** A person may have given a name without its slash. */
function bare(name: string): string {
  return name.replace(/^\//, '');
}

const keptSchema = z.record(
  z.string(),
  z.object({ type: z.enum(['String', 'StringList']), value: z.string(), version: z.number().int().positive() }),
);

/** A file that somebody damaged is as good as none, and the next parameter makes it anew. */
function readKept(path: string): Map<string, Parameter> {
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')))));
  } catch {
    return new Map();
  }
}
