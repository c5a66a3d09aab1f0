import type { Resolved } from '../resolved';
import type { Template } from '../template';
import { toUnknown, type Unknown } from '../value';

/** What an intrinsic sees while it is resolved: its own template and the stacks around it. */
export interface Scope {
  readonly template: Template;
  readonly surroundings: Surroundings;
  /** A part of the template with its intrinsics resolved; undefined for what `AWS::NoValue` removes. */
  resolve(part: unknown): Resolved | undefined;
}

/** What lies outside one template. */
export interface Surroundings {
  /** What a person gave by name for something that no file says. */
  given(name: string): string | undefined;
  /** The value of a parameter that a person or the parent stack gives. */
  parameter(template: Template, name: string): Resolved | undefined;
  /** What another stack of the same account and region exports under a name. */
  exported(template: Template, name: string): Resolved | undefined;
  /** An output of another stack. */
  output(stack: string, region: string, output: string): Resolved | undefined;
  /** An output of the nested stack that a resource makes. */
  nestedOutput(template: Template, logicalId: string, output: string): Resolved | undefined;
  /** Runs what may lead back to itself; at the second time around the answer is undefined. */
  once<T>(key: string, run: () => T): T | undefined;
}

/** What a person gave under a name, or else the unknown `KIND NAME`. */
export function giveOrName(scope: Scope, kind: string, name: string): string | Unknown {
  return scope.surroundings.given(name) ?? toUnknown(`${kind} ${name}`);
}
