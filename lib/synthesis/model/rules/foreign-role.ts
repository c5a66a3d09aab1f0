import { labelOf } from '../action';
import { deploysOf, type Environment } from '../environment';
import { placeOf } from '../home';
import type { Target } from '../target';
import type { Rule } from './rule';

export const foreignRole: Rule = {
  id: 'ForeignRole',
  sentence:
    'The role that CloudFormation takes for a stack is one of the account that the stack is deployed to, and for a stack set of the account that has the set.',
  *check({ pipelines, environments, home }) {
    const places = new Map(environments.map((one: Environment) => [one.name, placeOf(one, home)]));
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      const { key, arn } = roleOf(target);
      const account = places.get(deploy.environment)?.account;
      const [, owner = account] = /^arn:[^:]+:iam::(\d{12}):role\//.exec(arn) ?? [];
      if (account === undefined || owner === account) continue;
      yield {
        at: target,
        key: [key],
        message: `${labelOf(deploy)} has a role of account ${owner}, and goes to ${account}`,
        hint: `give the ARN of a role of account ${account}`,
      };
    }
  },
};

function roleOf(target: Target): { readonly key: string; readonly arn: string } {
  if (target.kind === 'stack' && target.role.kind === 'existing') return { key: 'role', arn: target.role.arn };
  const arn =
    target.kind === 'stack-set' && 'administrationRole' in target.permissions
      ? target.permissions.administrationRole
      : undefined;
  return { key: 'administrationRole', arn: arn ?? '' };
}
