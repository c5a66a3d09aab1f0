import { labelOf } from '../action';
import { deploysOf, type Environment } from '../environment';
import { placeOf } from '../home';
import type { Rule } from './rule';

export const foreignRole: Rule = {
  id: 'ForeignRole',
  sentence: 'The role that CloudFormation takes for a stack is one of the account that the stack is deployed to.',
  *check({ pipelines, environments, home }) {
    const places = new Map(environments.map((one: Environment) => [one.name, placeOf(one, home)]));
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      if (target.kind !== 'stack' || target.role.kind !== 'existing') continue;
      const account = places.get(deploy.environment)?.account;
      const [, owner = account] = /^arn:[^:]+:iam::(\d{12}):role\//.exec(target.role.arn) ?? [];
      if (account === undefined || owner === account) continue;
      yield {
        at: target,
        key: ['role'],
        message: `${labelOf(deploy)} has a role of account ${owner}, and its stack is in ${account}`,
        hint: `give the ARN of a role of account ${account}, or allow: what one may do that Conveyor makes there`,
      };
    }
  },
};
