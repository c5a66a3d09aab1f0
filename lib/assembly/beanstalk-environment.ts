import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, type Resolved, type ResolvedMap, textAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::ElasticBeanstalk::Environment. */
export interface SynthesizedBeanstalkEnvironment extends Origin {
  readonly name: string;
  readonly application: Value;
  /** The host names under which it is reached: that of its load balancer, and that of its CNAME when it has a prefix. */
  readonly hosts: readonly string[];
  /** The solution stack's name, or the platform's ARN: `64bit Amazon Linux 2023 v6.5.0 running Node.js 22`. @default - nobody says */
  readonly platform?: Value;
  /** Its option settings, in order. */
  readonly settings: readonly BeanstalkSetting[];
}

/** A configuration option of an environment. @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html */
export interface BeanstalkSetting {
  /** `aws:elasticbeanstalk:application:environment`. */
  readonly namespace: string;
  readonly name: string;
  readonly value: Value;
}

/** The facts of an environment of Elastic Beanstalk. */
export function toBeanstalkEnvironment(resource: Resource, resolver: Resolver): SynthesizedBeanstalkEnvironment {
  const properties = resolver.properties(resource);
  const platform = valueAt(properties, 'SolutionStackName') ?? valueAt(properties, 'PlatformArn');
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    application: valueAt(properties, 'ApplicationName') ?? '',
    hosts: [resolver.attribute(resource, 'EndpointURL'), ...toCname(properties, resolver.template.region)],
    ...(platform === undefined ? {} : { platform }),
    settings: listAt(properties, 'OptionSettings').map(toSetting),
  };
}

/** The value of an option; a later setting of it goes before an earlier one. */
export function settingOf(
  { settings }: Pick<SynthesizedBeanstalkEnvironment, 'settings'>,
  namespace: string,
  name: string,
): string | undefined {
  const found = settings.findLast((setting) => setting.namespace === namespace && setting.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/customdomains.html */
function toCname(properties: ResolvedMap, region: string): readonly string[] {
  const prefix = textAt(properties, 'CNAMEPrefix');
  return prefix === undefined ? [] : [`${prefix}.${region}.elasticbeanstalk.com`];
}

function toSetting(setting: Resolved): BeanstalkSetting {
  return {
    namespace: textAt(setting, 'Namespace') ?? '',
    name: textAt(setting, 'OptionName') ?? '',
    value: valueAt(setting, 'Value') ?? '',
  };
}
