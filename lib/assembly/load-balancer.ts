import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, textAt, textsAt } from './resolved';
import type { Resource } from './template';

/** An AWS::ElasticLoadBalancingV2::LoadBalancer of type `application`. */
export interface SynthesizedLoadBalancer extends Origin {
  readonly name: string;
  readonly arn: string;
  /** `api-1234567890.eu-west-1.elb.amazonaws.com`. */
  readonly dnsName: string;
  /** As a metric's dimension names it: `app/api/50dc6c495c0c9188`. */
  readonly fullName: string;
}

/** A name that the template gives to something else: a record of Route 53, or the domain of a certificate. */
export interface GivenName {
  /** `api.acme.example`. */
  readonly name: string;
  /** What it is given to: a domain name, or a certificate's ARN. */
  readonly target: string;
}

/** The facts of a load balancer; undefined for one that is none of HTTP. */
export function tryLoadBalancer(resource: Resource, resolver: Resolver): SynthesizedLoadBalancer | undefined {
  const type = textAt(resolver.properties(resource), 'Type') ?? 'application';
  if (type !== 'application') return undefined;
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: String(resolver.ref(resource)),
    dnsName: resolver.attribute(resource, 'DNSName'),
    fullName: resolver.attribute(resource, 'LoadBalancerFullName'),
  };
}

/** The names that a record of Route 53 gives: an alias, or CNAME. */
export function toRecordNames(resource: Resource, resolver: Resolver): readonly GivenName[] {
  const properties = resolver.properties(resource);
  const name = textAt(properties, 'Name')?.replace(/\.$/, '') ?? '';
  const targets = [
    textAt(properties, 'AliasTarget', 'DNSName') ?? [],
    ...textsAt(properties, 'ResourceRecords'),
  ].flat();
  return targets.map((target) => ({ name, target: target.replace(/^dualstack\./, '').replace(/\.$/, '') }));
}

/** The domains of a certificate, without those that stand for many. */
export function toCertificateNames(resource: Resource, resolver: Resolver): readonly GivenName[] {
  const properties = resolver.properties(resource);
  const others = listAt(properties, 'SubjectAlternativeNames').map((one) => textAt(one));
  const names = [textAt(properties, 'DomainName'), ...others].filter((name) => name !== undefined);
  const target = String(resolver.ref(resource));
  return names.filter((name) => !name.includes('*')).map((name) => ({ name, target }));
}
