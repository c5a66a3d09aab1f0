import { dirname, resolve } from 'node:path';
import type { Assembly } from '../assembly/assembly';
import { readAssembly, readTemplate } from '../assembly/read-assembly';
import type { Problem } from '../problem/problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import { toDelivery } from '../synthesis/model/to-delivery';
import type { GivenPairs, RehearseFlags } from './rehearse-flags';
import { synthesize } from './synthesize';

/** What is rehearsed, or why it cannot be: mistakes, or a synthesis that failed for no fault of the definition. */
export type Given =
  | { readonly kind: 'assembly'; readonly assembly: Assembly; readonly around: string }
  | { readonly kind: 'mistakes'; readonly problems: readonly Problem[] }
  | { readonly kind: 'fault'; readonly output: string };

/** Where the assembly comes from, and where a synthesis may write. */
export interface AssemblyInput {
  readonly file: string;
  readonly flags: RehearseFlags;
  readonly pairs: GivenPairs;
  /** The folder of Conveyor's own package. */
  readonly root: string;
  /** An empty folder for a synthesized assembly. */
  readonly directory: string;
  /** Says what takes longer than a moment. */
  readonly say: (sentence: string) => void;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
}

/** Reads the assembly or the template that is given, or synthesizes the definition and reads what that wrote. */
export async function toAssembly(input: AssemblyInput): Promise<Given> {
  const { flags, pairs } = input;
  const options = { imports: Object.fromEntries(pairs.imports), code: Object.fromEntries(pairs.code) };
  const { assembly, template } = flags;
  if (assembly !== undefined) return read(readAssembly(assembly, options), process.cwd());
  if (template !== undefined) return read(readTemplate(template, options), process.cwd());
  const problems = checkDefinition(input.file);
  if (problems.length > 0) return { kind: 'mistakes', problems };
  input.say(`synthesizing ${input.file}`);
  const synthesis = await synthesize(input.root, resolve(input.file), input.directory, input.signal);
  if (!synthesis.ok) return { kind: 'fault', output: synthesis.output };
  return read(readAssembly(synthesis.directory, options), dirname(resolve(input.file)));
}

function checkDefinition(file: string): readonly Problem[] {
  const definition = readDefinition(file);
  if (!definition.ok) return definition.problems;
  const delivery = toDelivery(definition.value);
  return delivery.ok ? [] : delivery.problems;
}

function read(assembly: ReturnType<typeof readAssembly>, around: string): Given {
  return assembly.ok
    ? { kind: 'assembly', assembly: assembly.value, around }
    : { kind: 'mistakes', problems: assembly.problems };
}
