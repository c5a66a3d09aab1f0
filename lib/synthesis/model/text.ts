import { didYouMean, toHint } from '../../problem/nearest';
import type { Path } from '../definition/path';
import type { Conversion } from './conversion';

/** A value that a person wrote, its references to targets' outputs taken apart; `#{…}` variables stay in the strings. */
export type Text = readonly (string | OutputReference)[];

/** The outputs that targets may have. */
export const outputs = [
  'url',
  'bucket',
  'distribution',
  'cluster',
  'service',
  'family',
  'loadBalancer',
  'scalingGroup',
  'launchTemplate',
  'instanceRole',
  'taskRole',
  'executionRole',
  'application',
  'environment',
  'deploymentGroup',
  'deploymentConfig',
  'parameter',
  'function',
  'alias',
  'alarms',
] as const;

/** An output that a target may have. */
export type OutputName = (typeof outputs)[number];

/** `${staging.site.url}`. */
export interface OutputReference {
  readonly environment: string;
  readonly target: string;
  /** One of the target's documented outputs. */
  readonly output: OutputName;
}

/** A reference, or `$${`, which stands for a plain `${`. */
const marks = /\$\$\{|\$\{([^}]*)\}?/g;

/** A text as it is written → its parts. Problems: `BadReference` for a `${…}` that names no output of a target. */
export function toText(written: string, path: Path, conversion: Conversion): Text {
  const parts: (string | OutputReference)[] = [];
  let end = 0;
  for (const match of written.matchAll(marks)) {
    parts.push(written.slice(end, match.index), toPart(match[0], match[1], path, conversion));
    end = match.index + match[0].length;
  }
  return joined([...parts, written.slice(end)]);
}

/** Whether a text holds a variable of CodePipeline's, `#{namespace.key}`, which has another value in each execution. */
export function hasVariables(text: Text): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('#{'));
}

/** The parts of a text that refer to a target. */
export function referencesOf(text: Text): readonly OutputReference[] {
  return text.filter((part) => typeof part !== 'string');
}

/** A text with its references as a person writes them. */
export function renderText(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : renderReference(part))).join('');
}

/** `${staging.site.url}`. */
export function renderReference({ environment, target, output }: OutputReference): string {
  return `\${${environment}.${target}.${output}}`;
}

function toPart(mark: string, inner: string | undefined, path: Path, conversion: Conversion): string | OutputReference {
  if (inner === undefined) return '${';
  const [, environment, target, output = ''] = /^([^.]+)\.(.+)\.([^.]+)$/.exec(inner) ?? [];
  const known = outputs.find((name) => name === output);
  if (environment !== undefined && target !== undefined && known !== undefined && mark.endsWith('}')) {
    return { environment, target, output: known };
  }
  const hint = toHint(
    `a reference is \${environment.target.output}, with one of the outputs ${outputs.join(', ')}`,
    output === '' ? 'write $${ for a plain ${' : didYouMean(output, outputs),
  );
  conversion.remark({
    code: 'BadReference',
    path,
    within: mark,
    message: `"${mark}" refers to no output of a target`,
    ...hint,
  });
  return mark;
}

function joined(parts: readonly (string | OutputReference)[]): Text {
  const result: (string | OutputReference)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}
