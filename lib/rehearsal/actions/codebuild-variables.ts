import type { ProjectVariable } from '../../assembly/project';
import type { World } from '../action-run';

/** Variables by name, or why they cannot be. */
export type BuildVariables =
  | { readonly ok: true; readonly variables: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string };

/** What a build's variables may need of the world. */
export type VariableSources = Pick<World, 'secretValue' | 'toLoopback'>;

/** The environment variables of a project, its parameters and secrets fetched; a value that nobody knows is left out. */
export function toProjectVariables(variables: readonly ProjectVariable[], world: VariableSources): BuildVariables {
  const known = variables.flatMap(({ name, value, type }) =>
    typeof value === 'string' ? [{ name, value, type }] : [],
  );
  return fetchAll(known, world);
}

/**
 * The variables of an action's `EnvironmentVariables`: a JSON text of name, value and type.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html#action-reference-CodeBuild-config
 */
export function toActionVariables(text: string | undefined, world: VariableSources): BuildVariables {
  if (text === undefined || text === '') return { ok: true, variables: {} };
  const list = tryList(text);
  return list === undefined
    ? { ok: false, reason: 'EnvironmentVariables is no JSON list of name, value and type' }
    : fetchAll(list, world);
}

interface KnownVariable {
  readonly name: string;
  readonly value: string;
  readonly type: string;
}

function tryList(text: string): readonly KnownVariable[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    const variables = list.map(tryVariable);
    return variables.every((variable) => variable !== undefined) ? variables : undefined;
  } catch {
    return undefined;
  }
}

function tryVariable(value: unknown): KnownVariable | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, value: text, type } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof text !== 'string') return undefined;
  return { name, value: text, type: typeof type === 'string' ? type : 'PLAINTEXT' };
}

function fetchAll(variables: readonly KnownVariable[], world: VariableSources): BuildVariables {
  const fetched: Record<string, string> = {};
  const absent: KnownVariable[] = [];
  for (const variable of variables) {
    const found = fetchOne(variable.value, variable.type, world);
    if (found === undefined) absent.push(variable);
    else fetched[variable.name] = found;
  }
  return absent.length === 0 ? { ok: true, variables: fetched } : { ok: false, reason: toReason(absent) };
}

function toReason(absent: readonly KnownVariable[]): string {
  const names = absent.map(({ name }) => name).join(', ');
  const given = [...new Set(absent.map(({ value }) => `--secret ${value}=VALUE`))].join(' ');
  return absent.length === 1
    ? `the variable ${names} has no value: give one with ${given}`
    : `the variables ${names} have no values: give them with ${given}`;
}

function fetchOne(value: string, type: string, world: VariableSources): string | undefined {
  if (type === 'PARAMETER_STORE' || type === 'SECRETS_MANAGER') return world.secretValue(type, value);
  return world.toLoopback(value);
}
