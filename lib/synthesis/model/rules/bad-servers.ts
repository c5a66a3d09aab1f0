import type { Path } from '../../definition/path';
import { artifactsOf, type DeployAction, labelOf } from '../action';
import type { Artifact } from '../artifact';
import { actionsOf } from '../dependency';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import type { ExistingServers, Refresh } from '../targets/ami';
import type { ExistingDeploymentGroup, ManagedHosts } from '../targets/codedeploy';
import type { TaggedInstances } from '../targets/ec2';
import type { Servers } from '../targets/servers';
import type { Finding, Rule } from './rule';

export const badServers: Rule = {
  id: 'BadServers',
  sentence:
    'Servers are named as EC2, CodeDeploy and IAM name things; those that are made have ports of 1 to 65535, a health check whose path begins with `/`, a volume of 8 to 16000 GiB, and no fewer at most than at least; a batch leaves a host to deploy to, an EC2 target has one tag and an absolute directory, checkpoints rise; an artifact has one appspec, whose destination is absolute; and only a deployment group that exists is blue/green, of EC2 alone.',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) yield* found(deploy, ofTarget(deploy.target));
    for (const artifact of pipelines.flatMap(actionsOf).flatMap(artifactsOf)) yield* ofAppspec(artifact);
  },
};

interface Fault {
  readonly key: Path;
  readonly what: string;
  readonly hint: string;
}

function* found(deploy: DeployAction, faults: Iterable<Fault>): Iterable<Finding> {
  for (const { key, what, hint } of faults) {
    yield { at: deploy.target, key, message: `${labelOf(deploy)}: ${what}`, hint };
  }
}

/** What an artifact's appspec says, and that there is one alone. */
function* ofAppspec(artifact: Artifact): Iterable<Finding> {
  if (artifact.kind !== 'files' || artifact.appspec === undefined) return;
  const { destination } = artifact.appspec;
  const says = (key: Path, what: string, hint: string) => ({
    at: artifact,
    key,
    message: `artifact "${artifact.name}": ${what}`,
    hint,
  });
  if (!/^\/[^/]/.test(destination) || destination.split('/').includes('..')) {
    const what = `"${destination}" is no absolute path of a directory of its own`;
    yield says(['appspec', 'destination'], what, 'for example /opt/app');
  }
  for (const [index, glob] of artifact.files.entries()) {
    if (!/^(\.\/)?appspec\.ya?ml$/.test(glob)) continue;
    const what = 'it has an appspec of its own, and would get another';
    yield says(['files', index], what, "leave appspec out for the repository's own · or leave out that file");
  }
}

function* ofTarget(target: Target): Iterable<Fault> {
  switch (target.kind) {
    case 'codedeploy-group':
      yield* ofDeploymentGroup(target);
      break;
    case 'managed-hosts':
      yield* ofHosts(target);
      break;
    case 'tagged-instances':
      yield* ofInstances(target);
      break;
    case 'servers':
      yield* ofExisting(target);
      yield* ofRefresh(target.refresh);
      break;
    case 'managed-servers':
      yield* ofServers(target.servers, ['managed']);
      yield* ofRefresh(target.refresh);
  }
}

/** With its path, if it has one. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const roleName = /^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html */
const codeDeployName = /^[\w+=,.@-]{1,100}$/;

function* ofRole(role: string | undefined): Iterable<Fault> {
  if (role === undefined || roleName.test(role)) return;
  yield { key: ['role'], what: `"${role}" is no name of a role`, hint: 'the name, and not the ARN' };
}

function* ofUrl(url: string | undefined): Iterable<Fault> {
  if (url === undefined || (/^https?:\/\/\S+$/.test(url) && URL.canParse(url))) return;
  yield { key: ['url'], what: `"${url}" is no URL`, hint: 'for example https://www.acme.example/' };
}

function* ofDeploymentGroup(target: ExistingDeploymentGroup): Iterable<Fault> {
  const { application, group, configuration, role, url } = target;
  for (const [key, value] of Object.entries({ application, group, configuration })) {
    if (codeDeployName.test(value)) continue;
    yield { key: [key], what: `"${value}" is no name of CodeDeploy's`, hint: 'the name, and not the ARN: shop-web' };
  }
  yield* ofRole(role);
  yield* ofUrl(url);
}

/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html for tag groups */
const MOST_TAGS = 3;

function* ofHosts({ hosts, batch, strategy }: ManagedHosts): Iterable<Fault> {
  if (strategy === 'blueGreen') yield toBlueGreenFault(hosts.kind);
  if (hosts.kind === 'servers') yield* ofServers(hosts.servers, ['servers']);
  else {
    const count = Object.keys(hosts.tags).length;
    if (count === 0 || count > MOST_TAGS) {
      yield { key: [hosts.kind], what: `${count} tags`, hint: `1 to ${MOST_TAGS}, all of which a host must have` };
    }
    yield* ofRole(hosts.role);
  }
  if (typeof batch === 'string') return;
  const most = batch.type === 'FLEET_PERCENT' ? 99 : hosts.kind === 'servers' ? hosts.servers.instances.least - 1 : 500;
  if (batch.value <= most) return;
  const unit = batch.type === 'FLEET_PERCENT' ? ' percent' : '';
  yield {
    key: ['batch'],
    what: `${batch.value}${unit} of the hosts must stay healthy, which leaves none to deploy to`,
    hint: `at most ${most}${unit}`,
  };
}

/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/welcome.html#welcome-deployment-overview-blue-green */
function toBlueGreenFault(kind: ManagedHosts['hosts']['kind']): Fault {
  const key = ['strategy'];
  switch (kind) {
    case 'servers': {
      const what = 'CodeDeploy would put an auto scaling group that no stack knows in place of the one that is made';
      return {
        key,
        what,
        hint: 'deploy an `ami`, which replaces servers as well · or name a group of yours that is blue/green',
      };
    }
    case 'tags': {
      const what = 'instances that are found by their tags have no load balancer here to send traffic elsewhere';
      return { key, what, hint: 'leave strategy out · or name a group of yours that is blue/green' };
    }
    case 'onPremises':
      return { key, what: 'CodeDeploy deploys to hosts of your own in place alone', hint: 'leave strategy out' };
  }
}

function* ofServers(servers: Servers, path: Path): Iterable<Fault> {
  const { instances, type, diskGib, port, health, domain, zones, errorPercent } = servers;
  if (instances.least > instances.most) {
    const what = `at least ${instances.least} servers, and at most ${instances.most}`;
    yield { key: [...path, 'instances', 'least'], what, hint: 'least is not above most' };
  }
  if (instances.cpuPercent < 10 || instances.cpuPercent > 90) {
    const what = `servers that use ${instances.cpuPercent} percent of their CPU`;
    yield { key: [...path, 'instances', 'cpu'], what, hint: '10 to 90' };
  }
  if (!/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(type)) {
    yield { key: [...path, 'type'], what: `"${type}" is no type of an instance`, hint: 'for example t4g.small' };
  }
  if (diskGib < 8 || diskGib > 16_000) {
    yield { key: [...path, 'disk'], what: `a volume of ${diskGib} GiB`, hint: '8 to 16000' };
  }
  if (port > 65_535) yield { key: [...path, 'port'], what: `${port} is no port`, hint: '1 to 65535' };
  if (!/^\/[\x21-\x7e]*$/.test(health) || health.length > 1024) {
    const what = `"${health}" is no path of a health check`;
    yield { key: [...path, 'health'], what, hint: 'for example /health' };
  }
  if (zones < 2 || zones > 3) yield { key: [...path, 'zones'], what: `${zones} availability zones`, hint: '2 or 3' };
  if (domain !== undefined && !domainName.test(domain.name)) {
    const what = `"${domain.name}" is no domain name`;
    yield { key: [...path, 'domain'], what, hint: 'for example www.acme.example' };
  }
  if (errorPercent > 100) {
    yield { key: [...path, 'alarms', 'errors'], what: `${errorPercent} percent of the responses`, hint: 'at most 100' };
  }
}

const domainName = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

function* ofInstances({ tags, what, role, targetGroups }: TaggedInstances): Iterable<Fault> {
  const count = Object.keys(tags).length;
  if (count !== 1) {
    yield { key: ['tag'], what: `${count} tags`, hint: 'CodePipeline finds instances by one: tag: { Role: web }' };
  }
  if (what.kind === 'directory' && (!what.directory.startsWith('/') || what.directory.split('/').includes('..'))) {
    const told = `"${what.directory}" is no absolute path`;
    yield { key: ['directory'], what: told, hint: 'for example /opt/app' };
  }
  const scripts =
    what.kind === 'spec'
      ? { spec: what.file }
      : { ...(what.before !== undefined && { before: what.before }), after: what.after };
  for (const [key, path] of Object.entries(scripts)) {
    if (!path.startsWith('/') && !path.split('/').includes('..')) continue;
    yield { key: [key], what: `"${path}" is no path in the artifact`, hint: 'for example scripts/start.sh' };
  }
  yield* ofRole(role);
  for (const group of targetGroups.filter((one) => !/^[A-Za-z0-9-]{1,32}$/.test(one))) {
    yield { key: ['targetGroups'], what: `"${group}" is no name of a target group`, hint: 'the name, and not the ARN' };
  }
}

function* ofExisting({ group, template, role, url }: ExistingServers): Iterable<Fault> {
  if (group.length > 255 || group.startsWith('arn:')) {
    yield { key: ['group'], what: `"${group}" is no name of an auto scaling group`, hint: 'the name, and not the ARN' };
  }
  if (!/^lt-[0-9a-f]{8,17}$/.test(template)) {
    const what = `"${template}" is no id of a launch template`;
    yield { key: ['template'], what, hint: 'for example lt-0a1b2c3d4e5f60718' };
  }
  yield* ofRole(role);
  yield* ofUrl(url);
}

function* ofRefresh({ checkpointPercents }: Refresh): Iterable<Fault> {
  const rises = checkpointPercents.every((percent, index) => percent > (checkpointPercents[index - 1] ?? 0));
  if (rises) return;
  const what = `checkpoints at ${checkpointPercents.join(', ')} percent do not rise`;
  yield { key: ['checkpoints', 'at'], what, hint: 'for example [10, 50]' };
}
