import { labelOf } from '../action';
import { deploysOf, type Environment } from '../environment';
import type { ExistingBeanstalk, ManagedBeanstalk } from '../targets/beanstalk';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_CreateApplicationVersion.html */
const longestLabel = 100;

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_CreateEnvironment.html */
const environmentName = /^(?!-)[A-Za-z0-9-]{4,40}(?<!-)$/;

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/platforms/platforms-supported.html */
const solutionStack = /^64bit (Amazon Linux|Windows Server) .+ running .+$/;

const platformArn = /^arn:aws[a-z-]*:elasticbeanstalk:[a-z0-9-]+:(\d{12})?:platform\/.+\/\d+\.\d+\.\d+$/;

export const badBeanstalk: Rule = {
  id: 'BadBeanstalk',
  sentence:
    'A target of Elastic Beanstalk has a label of at most 100 characters without `/`, an environment of 4 to 40 letters, digits and hyphens, and, when it is managed, a solution stack or the ARN of a platform, an instance type, percentages up to 100, and rolling and canary deployments, several instances and a domain only with a load balancer; what it is told of secrets is told by their complete ARNs.',
  *check({ pipelines, environments }) {
    for (const environment of environments) yield* ofTold(environment);
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      if (target.kind !== 'beanstalk' && target.kind !== 'managed-beanstalk') continue;
      const findings = [...ofLabel(target), ...(target.kind === 'beanstalk' ? ofExisting(target) : ofManaged(target))];
      for (const finding of findings) yield { ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
    }
  },
};

/**
 * Elastic Beanstalk takes ARNs, and shows no form without the six characters that Secrets Manager adds to a name.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html
 */
function* ofTold(environment: Environment): Iterable<Finding> {
  const target = environment.targets.find(({ kind }) => kind === 'managed-beanstalk');
  if (target?.kind !== 'managed-beanstalk') return;
  for (const { name, stored } of environment.variables) {
    if (stored.kind !== 'secret' || stored.secret.startsWith('arn:') || Object.hasOwn(target.env, name)) continue;
    const message = `variable "${name}" of environment "${environment.name}" is told to Elastic Beanstalk, which takes a secret by its complete ARN`;
    yield { at: environment, key: ['variables', name], message, hint: 'aws secretsmanager describe-secret tells it' };
  }
}

function* ofLabel(target: ExistingBeanstalk | ManagedBeanstalk): Iterable<Finding> {
  const { label = '' } = target;
  // What a variable stands for shows when it runs.
  const plain = label.replaceAll(/#\{[^}]*\}/g, '');
  if (!/[/\\]|[^ -~]|^\s|\s$/.test(plain) && plain.length <= longestLabel) return;
  const hint = 'at most 100 characters of ASCII without slashes: #{version.VERSION}';
  yield { at: target, key: ['label'], message: `"${label}" is no label of a version`, hint };
}

function* ofExisting(target: ExistingBeanstalk): Iterable<Finding> {
  const { application, environment, url } = target;
  if (application.length > 100 || application.includes('/')) {
    const hint = 'at most 100 characters without slashes';
    yield { at: target, key: ['application'], message: `"${application}" is no name of an application`, hint };
  }
  if (!environmentName.test(environment)) {
    const hint = '4 to 40 letters, digits and hyphens, none at its ends';
    yield { at: target, key: ['environment'], message: `"${environment}" is no name of an environment`, hint };
  }
  if (url !== undefined && !(/^https?:\/\/\S+$/.test(url) && URL.canParse(url))) {
    yield { at: target, key: ['url'], message: `"${url}" is no URL`, hint: 'for example https://shop.acme.example/' };
  }
}

function* ofManaged(target: ManagedBeanstalk): Iterable<Finding> {
  const { platform, instance, health, instances, zones, strategy } = target;
  const at = target;
  if (!solutionStack.test(platform) && !platformArn.test(platform)) {
    const hint = 'aws elasticbeanstalk list-available-solution-stacks tells their names';
    yield { at, key: ['platform'], message: `"${platform}" is no platform`, hint };
  }
  if (!/^[a-z][a-z0-9-]*\.[a-z0-9]+$/.test(instance)) {
    yield { at, key: ['instance'], message: `"${instance}" is no type of an instance`, hint: 'for example t3.small' };
  }
  if (!/^\/[!-~]*$/.test(health)) {
    yield { at, key: ['health'], message: `"${health}" is no path`, hint: 'for example /health' };
  }
  if (zones < 2 || zones > 3) yield { at, key: ['zones'], message: `${zones} availability zones`, hint: '2 or 3' };
  if (instances !== undefined && instances.most < instances.least) {
    const message = `at most ${instances.most} instances are fewer than at least ${instances.least}`;
    yield { at, key: ['instances'], message, hint: 'least is not above most' };
  }
  if (strategy.kind !== 'immutable' && strategy.percent > 100) {
    const key = ['strategy', strategy.kind, 'percent'];
    yield { at, key, message: `${strategy.percent} percent are more than all`, hint: '1 to 100' };
  }
  if (instances === undefined) yield* ofSingle(target);
}

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.deploy-existing-version.html */
function* ofSingle(target: ManagedBeanstalk): Iterable<Finding> {
  const at = target;
  const { strategy, domain } = target;
  if (strategy.kind !== 'immutable') {
    const what = strategy.kind === 'canary' ? 'splits traffic' : 'changes instances some at a time';
    const hint = 'write strategy: { immutable: {} }, or leave out balanced: false';
    yield { at, key: ['strategy'], message: `it ${what}, and has no load balancer`, hint };
  }
  if (domain !== undefined) {
    const hint = 'a certificate of ACM is for load balancers: leave out balanced: false';
    yield { at, key: ['domain'], message: 'it has a domain, and no load balancer to serve it over TLS', hint };
  }
}
