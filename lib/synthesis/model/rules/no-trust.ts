import type { Delivery } from '../delivery';
import { renderPlace } from '../elsewhere';
import type { Environment } from '../environment';
import { isElsewhere } from '../home';
import type { Finding, Rule } from './rule';

export const noTrust: Rule = {
  id: 'NoTrust',
  sentence:
    'When an environment is in another account or region, `home` names the account and the region of the pipelines, so that both can trust each other; and both are of one partition of AWS, beyond which nobody can.',
  *check(delivery) {
    for (const environment of delivery.environments) {
      if (!isElsewhere(environment, delivery.home)) continue;
      const trouble = tryTrouble(environment, delivery);
      if (trouble !== undefined) yield { at: environment, ...trouble };
    }
  },
};

function tryTrouble(
  environment: Environment,
  { home }: Delivery,
): Pick<Finding, 'message' | 'hint' | 'key'> | undefined {
  const label = `environment "${environment.name}" is in ${renderPlace(environment)}`;
  const missing = (['account', 'region'] as const).filter((key) => home[key] === undefined);
  if (missing.length > 0) {
    const message = `${label}, and home does not name its ${missing.join(' and its ')}: neither could trust the other`;
    return { message, hint: 'write home: { account: "111122223333", region: ap-northeast-2 }' };
  }
  const [here, there] = [partitionOf(home.region), partitionOf(environment.region ?? home.region)];
  if (here === there) return undefined;
  const message = `${label}, of partition ${there}, and home of ${here}: accounts of different partitions cannot trust each other`;
  return { key: ['region'], message, hint: 'give that partition a definition, and pipelines, of its own' };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region = ''): string {
  const [, special = ''] = /^(cn|us-gov|us-iso|us-isob|eu-isoe|eusc)-/.exec(region) ?? [];
  return special === '' ? 'aws' : `aws-${special.replace(/^us-(?=iso)|^eu-(?=iso)/, '')}`;
}
