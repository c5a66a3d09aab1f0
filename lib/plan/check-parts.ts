import type { Assembly } from '../assembly/assembly';
import { givenName } from '../assembly/value';
import type { Problem } from '../problem/problem';
import { type Plan, type PlannedAction, plannedActions } from './plan';
import { neededUnknowns } from './unknowns';

/** Everything that keeps a plan's actions from running here, all at once. Problems: `MissingPart`, `UnknownValue`. */
export function checkParts(plan: Plan, assembly: Assembly): readonly Problem[] {
  const planned = plannedActions(plan);
  return [...planned.flatMap(checkPart), ...checkUnknowns(planned, assembly)];
}

function checkPart({ reference, part }: PlannedAction): readonly Problem[] {
  return part.kind === 'missing'
    ? [{ code: 'MissingPart', message: `action "${reference}" cannot run here: ${part.why}`, hint: part.remedy }]
    : [];
}

/** Each unknown is asked for once, however many actions need it. */
function checkUnknowns(planned: readonly PlannedAction[], assembly: Assembly): readonly Problem[] {
  const needs = planned
    .filter(({ part }) => part.kind === 'real')
    .flatMap(({ action, reference }) => neededUnknowns(action, assembly).map((name) => ({ name, reference })));
  return [...new Set(needs.map(({ name }) => name))].map((name) => {
    const references = needs.filter((need) => need.name === name).map(({ reference }) => `"${reference}"`);
    const verb = references.length === 1 ? 'needs' : 'need';
    const message = `${references.join(', ')} ${verb} ${name}, which no file says`;
    return { code: 'UnknownValue', message, hint: `give --import ${givenName(name)}=VALUE` };
  });
}
