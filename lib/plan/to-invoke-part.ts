import type { Assembly } from '../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../assembly/function';
import { labelOf } from '../assembly/origin';
import type { SynthesizedAction } from '../assembly/pipeline';
import { isUnknown } from '../assembly/value';
import { missing } from './missing';
import type { Part } from './plan';

/** What the part of a Lambda invoke action depends on. */
export interface InvokeInput {
  readonly assembly: Assembly;
  /** How a person names the action. */
  readonly reference: string;
  /** Whether this machine has Python 3. @default false */
  readonly python?: boolean;
}

/** The function of a Lambda invoke action, with its own code. */
export function toInvokePart(action: SynthesizedAction, { assembly, reference, python = false }: InvokeInput): Part {
  const name = action.configuration['FunctionName'] ?? '';
  if (isUnknown(name)) {
    return missing(`its function is not known: ${name.unknown}`, reference);
  }
  const found = findFunction(assembly.functions, name);
  return found === undefined
    ? missing(`function "${name}" is not in what was given`, reference)
    : toFunctionPart(found, reference, python);
}

function toFunctionPart(found: SynthesizedFunction, reference: string, python: boolean): Part {
  const { logicalId, runtime, handler } = found;
  const name = labelOf(found);
  if (!isRuntimeHere(runtime, python)) {
    const why = runtime === '' ? 'is a container image' : `needs ${runtime}, and only ${whatRuns(python)} here`;
    return missing(`function "${name}" ${why}`, reference);
  }
  if (!hasCode(found)) {
    const remedy = `give --code ${logicalId}=PATH: a folder or a zip with its code, or --stand-in ${reference}=COMMAND`;
    return { kind: 'missing', why: `the code of function "${name}" is not here`, remedy };
  }
  return { kind: 'real', what: `function ${name}, ${handler} on ${runtime}` };
}

/** Whether a function's code is among the assembly's assets, in its template, or given by a person. */
export function hasCode({ code, inlineCode }: SynthesizedFunction): boolean {
  return code !== undefined || inlineCode !== undefined;
}

/** Whether this machine runs functions of a runtime: Node.js is what a rehearsal itself runs on, Python may be there. */
export function isRuntimeHere(runtime: string, python = false): boolean {
  return /^nodejs\d+\.x$/.test(runtime) || (python && /^python3\.\d+$/.test(runtime));
}

/** What this machine runs functions on, with its verb. */
export function whatRuns(python = false): string {
  return python ? 'Node.js and Python run' : 'Node.js runs';
}
