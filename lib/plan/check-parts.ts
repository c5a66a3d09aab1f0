import type { Assembly } from '../assembly/assembly';
import { givenName } from '../assembly/value';
import type { Problem } from '../problem/problem';
import { type Plan, type PlannedAction, plannedActions, plannedRules, type Uncallable } from './plan';
import { neededUnknowns } from './unknowns';

/** Everything that keeps a plan's actions from running here, all at once. Problems: `MissingPart`, `UnknownValue`, `MissingCode`. */
export function checkParts(plan: Plan, assembly: Assembly): readonly Problem[] {
  const planned = plannedActions(plan);
  const uncallable = (plan.uncallable ?? []).flatMap(checkCallable);
  const rules = plannedRules(plan);
  return [
    ...planned.flatMap(checkPart),
    ...rules.flatMap(checkRule),
    ...checkUnknowns([...planned, ...rules], assembly),
    ...uncallable,
  ];
}

/** What nothing can help is said in the plan, and keeps nobody from rehearsing the rest. */
function checkCallable({ rules, function: name, why, remedy }: Uncallable): readonly Problem[] {
  const callers = rules.map((rule) => `"${rule}"`).join(', ');
  const verb = rules.length === 1 ? 'calls' : 'call';
  const message = `${callers} ${verb} function "${name}" for this pipeline's events, and ${why}`;
  return remedy === undefined ? [] : [{ code: 'MissingCode', message, hint: remedy }];
}

function checkPart({ reference, part }: PlannedAction): readonly Problem[] {
  return part.kind === 'missing'
    ? [{ code: 'MissingPart', message: `action "${reference}" cannot run here: ${part.why}`, hint: part.remedy }]
    : [];
}

function checkRule({ reference, part }: PlannedAction): readonly Problem[] {
  return part.kind === 'missing'
    ? [{ code: 'MissingPart', message: `rule "${reference}" cannot run here: ${part.why}`, hint: part.remedy }]
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
