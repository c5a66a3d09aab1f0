import type { Assembly } from '../assembly/assembly';
import { findFunction } from '../assembly/function';
import { labelOf } from '../assembly/origin';
import type { SynthesizedAction } from '../assembly/pipeline';
import { isUnknown, tryText } from '../assembly/value';
import { type DeployStrategy, parseStrategy } from '../aws/lambda/deploy-strategy';
import { missing } from './missing';
import type { Part } from './plan';
import { isRuntimeHere, whatRuns } from './to-invoke-part';

/** What the part of a Lambda deploy action depends on. */
export interface FunctionDeployInput {
  readonly assembly: Assembly;
  /** How a person names the action. */
  readonly reference: string;
  /** Whether this machine has Python 3. @default false */
  readonly python?: boolean;
}

/** The function of a Lambda deploy action, whose artifact becomes its next version. */
export function toFunctionDeployPart(
  { configuration }: SynthesizedAction,
  { assembly, reference, python = false }: FunctionDeployInput,
): Part {
  const { FunctionName: name = '', FunctionAlias: alias } = configuration;
  if (isUnknown(name)) return missing(`its function is not known: ${name.unknown}`, reference);
  const found = findFunction(assembly.functions, name);
  if (found === undefined) return missing(`function "${name}" is not in what was given`, reference);
  const strategy = parseStrategy(tryText(configuration['DeployStrategy']));
  if (!strategy.ok) return missing(strategy.problems[0]?.message ?? 'its strategy is none', reference);
  const label = labelOf(found);
  if (!isRuntimeHere(found.runtime, python)) {
    const why =
      found.runtime === '' ? 'is a container image' : `needs ${found.runtime}, and only ${whatRuns(python)} here`;
    return missing(`function "${label}" ${why}`, reference);
  }
  const behind = alias === undefined ? '' : ` behind alias ${tryText(alias) ?? '…'}, ${toWords(strategy.value)}`;
  return { kind: 'real', what: `a version of function ${label}${behind}${toUnjudged(configuration, assembly)}` };
}

function toWords(strategy: DeployStrategy): string {
  switch (strategy.kind) {
    case 'all-at-once':
      return 'all at once';
    case 'canary':
      return `${strategy.percent}% first; calls stand for the ${toMinutes(strategy.minutes)}`;
    case 'linear':
      return `${strategy.percent}% more each time; calls stand for each ${toMinutes(strategy.minutes)}`;
  }
}

function toMinutes(minutes: number): string {
  return minutes === 1 ? 'minute' : `${minutes} minutes`;
}

/** An alarm of the account itself may ring at any time; here it is silent, which is said. */
function toUnjudged({ Alarms: alarms }: SynthesizedAction['configuration'], assembly: Assembly): string {
  const names = (tryText(alarms) ?? '').split(',').map((name) => name.trim());
  const unknown = names.filter((name) => name !== '' && !assembly.alarms.some((one) => one.name === name));
  return unknown.length === 0 ? '' : `; not judged here: alarm ${unknown.join(', ')}`;
}
