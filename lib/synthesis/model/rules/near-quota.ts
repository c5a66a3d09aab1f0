import { countDefinition, type DefinitionCount } from '../definition-count';
import type { Rule } from './rule';

/**
 * How many an account, or a region of it, has unless it asks for more.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html
 */
const quotas: readonly { readonly of: keyof DefinitionCount; readonly said: string; readonly most: number }[] = [
  { of: 'roles', said: 'roles, of which an account has', most: 1000 },
  { of: 'policies', said: 'managed policies, of which an account has', most: 1500 },
  { of: 'pipelines', said: 'pipelines, of which a region has', most: 1000 },
];

/** The share from which on it is said: other definitions and other people need some, too. */
const near = 0.5;

export const nearQuota: Rule = {
  id: 'NearQuota',
  sentence: `A definition alone needs less than half of what IAM and CodePipeline give an account: ${quotas.map(({ most, said }) => `${most} ${said.replace(/,.*/, '')}`).join(', ')}.`,
  severity: 'note',
  *check(delivery) {
    const count = countDefinition(delivery);
    for (const { of, said, most } of quotas) {
      if (count[of] < most * near) continue;
      yield {
        at: delivery,
        key: ['pipelines'],
        part: 'key',
        message: `the definition needs about ${count[of]} ${said} ${most}: ask AWS for more before they run out`,
      };
    }
  },
};
