import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import { missing } from './missing';
import type { Part } from './plan';

/** What an action of stack sets does: a stack for each account and region. */
export function toStackSetPart(
  { configuration, provider }: SynthesizedAction,
  { reference, awsEndpoint }: { readonly reference: string; readonly awsEndpoint?: string | undefined },
): Part {
  // An endpoint has one account, and knows nothing of what the home keeps.
  if (awsEndpoint !== undefined) return missing('stack sets are not deployed to an endpoint', reference);
  const said = (key: string) => tryText(configuration[key]);
  const name = said('StackSetName') ?? '…';
  const targets = said('DeploymentTargets');
  const where = targets === undefined ? 'all of its accounts and regions' : `${targets} in ${said('Regions') ?? '…'}`;
  const what = provider === 'CloudFormationStackSet' ? `stack set ${name}` : `stacks of stack set ${name}`;
  return { kind: 'real', what: `${what}, validated and kept, for ${where}` };
}
