import type { SynthesizedListener } from '../../assembly/listener';
import type { Serving } from '../../assembly/serving';
import { replaceUrls } from '../site/replace-urls';
import type { Pace } from './pace';
import { DEFAULT_PORTS } from './redirect-to';
import { Routes } from './routes';
import { type OpenListener, startListener } from './start-listener';
import { TargetGroup } from './target-group';
import { Traffic } from './traffic';

/** The load balancers of an assembly, while they are served. */
export interface Balancers {
  readonly routes: Routes;
  readonly traffic: Traffic;
  /** A target group by its ARN or its name. */
  group(arnOrName: string): TargetGroup | undefined;
  /** Where a listener answers on loopback, under one of its names. @param name the first of them unless it says another */
  url(listener: string, name?: string): string | undefined;
  /** URLs of the template → what answers on loopback. */
  toLoopback(text: string): string;
  /** Stops serving all of them. */
  close(): Promise<void>;
}

/** Starts each listener of each load balancer, once for each name by which the template lets it be reached. */
export async function openBalancers(serving: Serving, pace: Pace): Promise<Balancers> {
  const groups = new Map(serving.targetGroups.map((facts) => [facts.arn, new TargetGroup(facts, pace)]));
  const routes = new Routes(serving.listeners, serving.rules);
  const traffic = new Traffic();
  const urls = new Map<string, string>();
  const first = new Map<string, string>();
  const toLoopback = (text: string) => replaceUrls(text, urls);
  const opened: OpenListener[] = [];
  for (const listener of serving.listeners) {
    for (const name of namesOf(listener, serving)) {
      const open = await startListener({ listener, name, routes, groups, traffic, toLoopback });
      opened.push(open);
      for (const url of urlsOf(listener, name)) urls.set(url, open.url);
      first.set(`${listener.arn} ${name}`, open.url);
      if (!first.has(listener.arn)) first.set(listener.arn, open.url);
    }
  }
  return {
    routes,
    traffic,
    group: (name) => groups.get(name) ?? [...groups.values()].find(({ facts }) => facts.name === name),
    url: (listener, name) => first.get(name === undefined ? listener : `${listener} ${name}`),
    toLoopback,
    close: async () => {
      await Promise.all(opened.map((open) => open.close()));
      for (const group of groups.values()) await Promise.all(group.targets.map((target) => target.drain(0)));
    },
  };
}

/** A listener is reached by its load balancer's own name, by records and certificates, and by what its rules ask for. */
function namesOf(listener: SynthesizedListener, serving: Serving): readonly string[] {
  const balancer = serving.loadBalancers.find(({ arn }) => arn === listener.loadBalancer);
  if (balancer === undefined) return [];
  const targets = [balancer.dnsName.toLowerCase(), ...listener.certificates.map((arn) => arn.toLowerCase())];
  const given = serving.names.filter(({ target }) => targets.includes(target.toLowerCase()));
  const asked = serving.rules
    .filter((rule) => rule.listener === listener.arn)
    .flatMap(({ conditions }) => conditions.filter(({ field }) => field === 'host-header'))
    .flatMap(({ values }) => values.filter((value) => !/[*?]/.test(value)));
  return [...new Set([balancer.dnsName, ...asked, ...given.map(({ name }) => name)])];
}

function urlsOf({ protocol, port }: SynthesizedListener, name: string): readonly string[] {
  const scheme = protocol.toLowerCase();
  const own = `${scheme}://${name}`;
  return DEFAULT_PORTS[scheme] === String(port) ? [own, `${own}:${port}`] : [`${own}:${port}`];
}
