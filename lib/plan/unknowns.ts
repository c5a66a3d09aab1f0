import type { Assembly } from '../assembly/assembly';
import { findFunction } from '../assembly/function';
import { dynamicNames } from '../assembly/intrinsics/dynamic-references';
import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import { findProject } from '../assembly/project';
import { tryText, unknownNames, type Value } from '../assembly/value';

/** Everything that no file says in an action's configuration, and in the project or the function that it names. */
export function unknownsOf(action: SynthesizedAction, assembly: Assembly): readonly string[] {
  const values = [...Object.values(action.configuration), ...behind(action, assembly)];
  return [...new Set(values.flatMap(namesIn))];
}

/** The unknowns without which the action cannot run here; what a source or an approval only shows is not needed. */
export function neededUnknowns(action: SynthesizedAction, assembly: Assembly): readonly string[] {
  if (action.category === 'Source' || action.category === 'Approval') {
    return [];
  }
  const needed = Object.entries(action.configuration).filter(([key]) => !UNUSED_HERE.has(key));
  const values = [...needed.map(([, value]) => value), ...behind(action, assembly)];
  return [...new Set(values.flatMap(namesIn))];
}

/** Configuration that says something to AWS alone: nothing is encrypted and nobody is granted anything here. */
const UNUSED_HERE: ReadonlySet<string> = new Set(['KMSEncryptionKeyARN', 'CannedACL', 'RoleArn']);

function behind(action: SynthesizedAction, assembly: Assembly): readonly Value[] {
  if (action.provider === 'CodeBuild') {
    const project = findProject(assembly.projects, tryText(action.configuration['ProjectName']) ?? '');
    const variables = project?.environment.map(({ value }) => value) ?? [];
    return project?.buildspec === undefined ? variables : [...variables, project.buildspec];
  }
  if (['Invoke/AWS/Lambda', 'Rule/AWS/LambdaInvoke'].includes(providerKey(action))) {
    const found = findFunction(assembly.functions, tryText(action.configuration['FunctionName']) ?? '');
    return Object.values(found?.environment ?? {});
  }
  return [];
}

function namesIn(value: Value): readonly string[] {
  return typeof value === 'string' ? dynamicNames(value) : unknownNames(value);
}
