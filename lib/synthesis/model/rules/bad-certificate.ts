import { labelOf } from '../action';
import type { Delivery } from '../delivery';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import type { ManagedService } from '../targets/ecs';
import type { Rule } from './rule';

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html */
const certificate = new RegExp(`^arn:aws(-cn|-us-gov)?:acm:([a-z0-9-]+):[0-9]{12}:certificate/${uuid}$`);

export const badCertificate: Rule = {
  id: 'BadCertificate',
  sentence:
    'The certificate of a service or of servers is given by its complete ARN, and is in the region of its environment, where its load balancer looks for it.',
  *check(delivery) {
    for (const deploy of delivery.pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      const { domain, key } = domainOf(target);
      if (domain === undefined) continue;
      const at = { at: target, key };
      const [, , there] = certificate.exec(domain.certificateArn) ?? [];
      const region = regionOf(deploy.environment, delivery);
      if (there === undefined) {
        const hint = `for example arn:aws:acm:${region ?? 'ap-northeast-2'}:111122223333:certificate/… with the id that the console shows`;
        yield { ...at, message: `${labelOf(deploy)} has a certificate that is no ARN of a certificate`, hint };
      } else if (region !== undefined && there !== region) {
        const hint = `a load balancer takes a certificate of its own region, ${region}`;
        yield { ...at, message: `${labelOf(deploy)} has a certificate that is in ${there}`, hint };
      }
    }
  },
};

/** What is served by a load balancer, and where the definition says the certificate. */
function domainOf(target: Target): { readonly domain: ManagedService['domain']; readonly key: readonly string[] } {
  if (target.kind === 'managed-ecs-service') return { domain: target.domain, key: ['certificate'] };
  if (target.kind === 'managed-servers') return { domain: target.servers.domain, key: ['managed', 'certificate'] };
  if (target.kind === 'managed-hosts' && target.hosts.kind === 'servers') {
    return { domain: target.hosts.servers.domain, key: ['servers', 'certificate'] };
  }
  return { domain: undefined, key: [] };
}

function regionOf(environment: string, { environments, home }: Delivery): string | undefined {
  return environments.find(({ name }) => name === environment)?.region ?? home.region;
}
