import type { Path } from '../../definition/path';
import { type BuildAction, type BuildVpc, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_VpcConfig.html */
const most = { subnets: 16, securityGroups: 5 };

export const badVpc: Rule = {
  id: 'BadVpc',
  sentence: `A network has the ids that AWS gave: \`vpc-…\`, up to ${most.subnets} \`subnet-…\`, up to ${most.securityGroups} \`sg-…\`.`,
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.vpc !== undefined) yield* ofVpc(action, action.vpc);
    }
  },
};

function* ofVpc(action: BuildAction, { id, subnets, securityGroups }: BuildVpc): Iterable<Finding> {
  yield* ofId(action, ['id'], id, 'vpc');
  for (const [index, subnet] of subnets.entries()) yield* ofId(action, ['subnets', index], subnet, 'subnet');
  for (const [index, group] of securityGroups.entries()) yield* ofId(action, ['securityGroups', index], group, 'sg');
  yield* ofCount(action, 'subnets', subnets.length);
  yield* ofCount(action, 'securityGroups', securityGroups.length);
}

const things = { vpc: 'VPC', subnet: 'subnet', sg: 'security group' } as const;

function* ofId(action: BuildAction, key: Path, id: string, prefix: keyof typeof things): Iterable<Finding> {
  if (id.startsWith(`${prefix}-`) && /^-[0-9a-f]+$/.test(id.slice(prefix.length))) return;
  yield {
    at: action,
    key: ['vpc', ...key],
    message: `${labelOf(action)}: "${id}" is no id of a ${things[prefix]}`,
    hint: `for example ${prefix}-0a1b2c3d4e5f60718`,
  };
}

function* ofCount(action: BuildAction, key: keyof typeof most, count: number): Iterable<Finding> {
  if (count <= most[key]) return;
  const message = `${labelOf(action)} names ${count} ${key}`;
  yield { at: action, key: ['vpc', key], part: 'key', message, hint: `at most ${most[key]}` };
}
