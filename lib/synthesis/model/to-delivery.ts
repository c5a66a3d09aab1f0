import type { Place } from '../../problem/place';
import { type Checked, type Problem, toChecked } from '../../problem/problem';
import type { Definition } from '../definition/parse-definition';
import type { Path } from '../definition/path';
import { Conversion, type Remark } from './conversion';
import { convertDelivery, type Delivery } from './delivery';
import { rules } from './rules';
import type { Rule } from './rules/rule';

/**
 * A definition → what it declares, valid by construction, with what is worth knowing of it; or everything that is wrong with
 * it, shape and rules together.
 */
export function toDelivery(definition: Definition): Checked<Delivery> {
  const conversion = new Conversion();
  const delivery = convertDelivery(definition.document, conversion);
  for (const rule of rules) {
    for (const remark of remarksOf(rule, delivery, conversion)) conversion.remark(remark);
  }
  const sure = conversion.remarks.filter((remark) => isSure(remark, definition));
  const secrets = sure.filter(({ masked }) => masked).map((remark) => toPlace(remark, definition));
  const found = sure.map((remark) => toProblem(remark, definition));
  const names = delivery.pipelines.map(({ name }) => name);
  return toChecked(delivery, once([...definition.problems, ...found].map(hide(secrets)), names));
}

/** What stands behind an alias, or is for several pipelines, is written once, and wrong once. */
function once(problems: readonly Problem[], pipelines: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const message = pipelines.reduce((text, name) => text.replaceAll(`"${name}"`, '""'), problem.message);
    const key = JSON.stringify({ ...problem, message });
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function remarksOf({ id, check, absence, severity }: Rule, delivery: Delivery, conversion: Conversion): Remark[] {
  return [...check(delivery)].map(({ at, key = [], ...said }) => ({
    ...said,
    code: id,
    path: [...conversion.pathOf(at), ...key],
    ...(absence !== undefined && { absence }),
    ...(severity !== undefined && { severity }),
  }));
}

/** What is said of a guess says nothing about the definition. */
function isSure(remark: Remark, { repairs }: Definition): boolean {
  return !repairs.some(
    ({ path, lossy }) => path.every((key, index) => remark.path[index] === key) || (lossy && mayBeMissed(path, remark)),
  );
}

/** Whether what was lost may be what is said to be missing. What a pipeline has lost is missed nowhere else. */
function mayBeMissed(lost: Path, { path, absence }: Remark): boolean {
  if (absence === undefined) return false;
  const isOfPipeline = lost[0] === 'pipelines' && lost.length > 1;
  return !isOfPipeline || (absence === 'pipeline' && lost[1] === path[1]);
}

function toProblem(remark: Remark, definition: Definition): Problem {
  const { code, message, hint, severity } = remark;
  return {
    code,
    message,
    place: toPlace(remark, definition),
    ...(hint !== undefined && { hint }),
    ...(severity !== undefined && { severity }),
  };
}

function toPlace({ path, part = 'value', within }: Remark, definition: Definition): Place {
  return narrow(definition.locate(path, part), within);
}

/** A secret must not travel from a definition into the log of whatever checks it, whatever of its line is meant. */
function hide(secrets: readonly Place[]): (problem: Problem) => Problem {
  return (problem) => {
    const { place } = problem;
    if (place === undefined) return problem;
    const beside = secrets.filter(({ file, line }) => file === place.file && line === place.line);
    return beside.length === 0 ? problem : { ...problem, place: beside.reduce(mask, place) };
  };
}

function mask(place: Place, { column, length }: Place): Place {
  const { text } = place;
  const before = text.slice(0, column - 1);
  return { ...place, text: `${before}${'*'.repeat(length)}${text.slice(column - 1 + length)}` };
}

function narrow(place: Place, within: string | undefined): Place {
  const start = within === undefined ? -1 : place.text.indexOf(within, place.column - 1);
  if (within === undefined || start === -1) return place;
  return { ...place, column: start + 1, length: within.length };
}
