import type { DeployAction } from '../action';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import type { Finding, Rule } from './rule';

export const conflictingTarget: Rule = {
  id: 'ConflictingTarget',
  sentence:
    'Deploys of the same name to the same environment, be they in different pipelines, mean the same target; a domain belongs to one website.',
  *check({ pipelines }) {
    yield* sharedDomains(pipelines.flatMap(deploysOf));
    const first = new Map<string, DeployAction>();
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const id = `${deploy.environment}/${deploy.name}`;
      const other = first.get(id);
      if (other === undefined) first.set(id, deploy);
      else if (!isSame(other.target, deploy.target)) {
        yield {
          at: deploy.target,
          part: 'key',
          message: `${labelOf(deploy)} to "${deploy.environment}" says something else of its target than another deploy of that name`,
          hint: 'say the same of both, or give one of them another name',
        };
      }
    }
  },
};

function isSame(one: Target, other: Target): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** CloudFront gives a domain to one distribution. */
function* sharedDomains(deploys: readonly DeployAction[]): Iterable<Finding> {
  const owners = new Map<string, string>();
  for (const deploy of deploys) {
    const domain = deploy.target.kind === 'website' ? deploy.target.domain?.name : undefined;
    if (domain === undefined) continue;
    const id = `${deploy.environment}/${deploy.name}`;
    const owner = owners.get(domain) ?? id;
    owners.set(domain, owner);
    if (owner === id) continue;
    yield {
      at: deploy.target,
      key: ['domain'],
      message: `${labelOf(deploy)} to "${deploy.environment}" has the domain "${domain}" of another website`,
      hint: 'CloudFront gives a domain to one distribution',
    };
  }
}
