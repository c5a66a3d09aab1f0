import { toHint } from '../../problem/nearest';
import type { Problem } from '../../problem/problem';
import { type ActionDeclaration, nameIn } from './declaration';
import { names } from './names';
import { type ActionProvider, providers } from './providers';
import { quotas } from './quotas';

/**
 * What CloudFormation would refuse of an action. Problems: `BadName`, `UnknownProvider`, `EmptyConfiguration`,
 * `MissingConfiguration`, `ArtifactCount`, `BadRunOrder`. A value that only the deployment knows passes.
 */
export function checkAction(action: ActionDeclaration): readonly Problem[] {
  const label = nameIn('action', action.Name);
  return [
    ...checkName(label, action.Name, names.action),
    ...checkName(`${label}, namespace`, action.Namespace, names.namespace),
    ...artifactNames(action).flatMap((name) => checkName(`${label}, artifact`, name, names.artifact)),
    ...checkRunOrder(label, action.RunOrder),
    ...checkType(label, action),
  ];
}

/** Whether a name is one that CodePipeline accepts; a name that is not known yet, or not given, is. */
export function checkName(
  label: string,
  name: unknown,
  grammar: (typeof names)[keyof typeof names],
): readonly Problem[] {
  if (typeof name !== 'string' || grammar.pattern.test(name)) return [];
  return [
    { code: 'BadName', message: `${label}: CodePipeline refuses the name "${name}"`, hint: `allowed: ${grammar.said}` },
  ];
}

function artifactNames({ InputArtifacts = [], OutputArtifacts = [] }: ActionDeclaration): readonly unknown[] {
  return [...InputArtifacts, ...OutputArtifacts].map(({ Name }) => Name);
}

function checkRunOrder(label: string, runOrder: unknown): readonly Problem[] {
  if (typeof runOrder !== 'number') return [];
  if (Number.isInteger(runOrder) && runOrder >= 1 && runOrder <= quotas.runOrder) return [];
  return [{ code: 'BadRunOrder', message: `${label} has run order ${runOrder}`, hint: `1 to ${quotas.runOrder}` }];
}

function checkType(label: string, action: ActionDeclaration): readonly Problem[] {
  const { Category, Owner, Provider } = action.ActionTypeId ?? {};
  const called = providers.filter(({ provider }) => provider === Provider);
  const known = called.find(({ category, owner }) => category === Category && owner === Owner);
  if (known !== undefined)
    return [...checkConfiguration(label, action, known), ...checkArtifacts(label, action, known)];
  // Custom actions are registered by the account, and what is no plain text is known at deployment.
  if (Owner === 'Custom' || [Category, Owner, Provider].some((part) => typeof part !== 'string')) return [];
  return [
    {
      code: 'UnknownProvider',
      message: `${label}: CodePipeline has no provider "${Provider}" of category ${Category} and owner ${Owner}`,
      ...toHint(
        called.map(({ category, owner }) => `${Provider} is of category ${category} and owner ${owner}`).join(', '),
      ),
    },
  ];
}

function checkConfiguration(
  label: string,
  { Configuration, Commands }: ActionDeclaration,
  known: ActionProvider,
): readonly Problem[] {
  const given = Object.entries({ ...Configuration, ...(Commands !== undefined && { Commands }) });
  const keys = given.filter(([, value]) => value !== '' && value !== null);
  const hint = `${known.provider} needs ${known.required.join(', ')}`;
  if (keys.length === 0 && known.required.length > 0) {
    return [{ code: 'EmptyConfiguration', message: `${label} has an empty configuration`, hint }];
  }
  const missing = known.required.filter((key) => !keys.some(([name]) => name === key));
  return missing.map((key) => ({ code: 'MissingConfiguration', message: `${label} has no ${key}`, hint }));
}

function checkArtifacts(label: string, action: ActionDeclaration, known: ActionProvider): readonly Problem[] {
  return [
    ...checkCount(`${label} takes`, action.InputArtifacts?.length ?? 0, known.inputs),
    ...checkCount(`${label} makes`, action.OutputArtifacts?.length ?? 0, known.outputs),
  ];
}

function checkCount(label: string, count: number, [least, most]: readonly [number, number]): readonly Problem[] {
  if (count >= least && count <= most) return [];
  const hint = least === most ? `exactly ${least}` : `${least} to ${most}`;
  return [{ code: 'ArtifactCount', message: `${label} ${count} artifacts`, hint }];
}
