import { quotas } from '../../../aws/codepipeline/quotas';
import { type ApproveAction, type BuildAction, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { hasVariables, type OutputReference, type Text } from '../text';
import type { Finding, Rule } from './rule';

export const badText: Rule = {
  id: 'BadText',
  sentence: `The environment variables of a build that hold \`#{…}\` are at most ${quotas.configurationValue} characters together, as CodePipeline writes them; a link for an approver is a URL of as many; a variable of a pipeline has a value in one line.`,
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const variable of pipeline.variables.filter(({ defaultValue }) => /[\r\n]/.test(defaultValue))) {
        yield {
          at: variable,
          message: `variable "${variable.name}" has a value of several lines`,
          hint: 'CodePipeline wants one line',
        };
      }
      for (const action of actionsOf(pipeline)) {
        if (isBuild(action)) yield* ofBuild(action);
        else if (action.verb === 'approve') yield* ofApproval(action);
      }
    }
  },
};

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html for how they are written */
function* ofBuild(action: BuildAction): Iterable<Finding> {
  const written = Object.entries(action.env)
    .filter(([, text]) => hasVariables(text))
    .map(([name, text]) => ({ name, type: 'PLAINTEXT', value: render(text) }));
  const { length } = JSON.stringify(written);
  if (length <= quotas.configurationValue) return;
  yield {
    at: action,
    key: ['env'],
    part: 'key',
    message: `${labelOf(action)} has environment variables with #{…} of ${length} characters, as CodePipeline writes them`,
    hint: `at most ${quotas.configurationValue} · give what is always the same to a variable of its own`,
  };
}

function* ofApproval(action: ApproveAction): Iterable<Finding> {
  if (action.link === undefined) return;
  const link = render(action.link);
  const at: Pick<Finding, 'at' | 'key'> = { at: action, key: ['link'] };
  if (!/^(https?:\/\/\S|#\{)/.test(link)) {
    const hint = 'for example https://www.acme.example/ or ${environment.target.url}';
    yield { ...at, message: `${labelOf(action)}: "${link}" is no URL`, hint };
  }
  if (link.length > quotas.configurationValue) {
    const hint = `at most ${quotas.configurationValue}`;
    yield { ...at, message: `${labelOf(action)} has a link of ${link.length} characters`, hint };
  }
}

function render(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : examples[part.output])).join('');
}

/** What an output is as long as, when AWS makes it. */
const examples: Readonly<Record<OutputReference['output'], string>> = {
  url: 'https://d111111abcdef8.cloudfront.net',
  bucket: 'environment-storefront-production-sitebucket-1a2b3c4d5e6f',
  distribution: 'E1A2B3C4D5E6F7',
  cluster: 'environment-storefront-production-ServicesCluster1A2B3C4D-1a2b3c4d5e6f',
  service: 'environment-storefront-production-TargetsapiService1A2B3C4D-1a2b3c4d5e6f',
  family: 'environmentstorefrontproductionTargetsapiTask1A2B3C4D',
  loadBalancer: 'enviro-Targe-1A2B3C4D5E6F-1234567890.ap-northeast-2.elb.amazonaws.com',
  environment: 'Targ-Enviro-1A2B3C4D5E6F',
  scalingGroup: 'environment-storefront-production-TargetswebGroupASG1A2B3C4D-1a2b3c4d5e6f',
  launchTemplate: 'lt-0a1b2c3d4e5f60718',
  instanceRole: 'arn:aws:iam::111122223333:role/environment-storefront-produc-TargetswebServerRole-1a2b3c4d5e6f',
  application: 'environment-storefront-production-TargetsapiCodeDeployApplication1A2B3C4D-1a2b3c4d5e6f',
  deploymentGroup: 'environment-storefront-production-TargetsapiCodeDeployGroup1A2B3C4D-1a2b3c4d5e6f',
  deploymentConfig: 'environment-storefront-production-TargetsapiCodeDeployConfig1A2B3C4D-1a2b3c4d5e6f',
  function: 'environment-storefront-production-TargetsapiFunction1A2B3C4D-1a2b3c4d5e6f',
  alias: 'live',
  alarms:
    'environment-storefront-production-TargetsapiErrors1A2B3C4D-1a2b3c4d5e6f,environment-storefront-production-TargetsapiThrottles1A2B3C4D-1a2b3c4d5e6f',
  parameter: '/conveyor/storefront/production/api/image',
  taskRole: 'arn:aws:iam::111122223333:role/environment-storefront-product-TargetsapiTaskRole1A2B3C4D-1a2b3c4d5e6f',
  executionRole: 'arn:aws:iam::111122223333:role/environment-storefront-produc-TargetsapiExecutionRole-1a2b3c4d5e6f',
};
