import { fargateCpus, fargateMemoriesOf } from '../../../aws/ecs/fargate-size';
import type { Path } from '../../definition/path';
import { type DeployAction, labelOf } from '../action';
import { deploysOf } from '../environment';
import type { ExistingService, ManagedService } from '../targets/ecs';
import type { Finding, Rule } from './rule';

export const badService: Rule = {
  id: 'BadService',
  sentence:
    'A service of Amazon ECS is named as ECS, CodeDeploy and IAM name things; one that is made has ports of 1 to 65535, a health check whose path begins with `/`, CPU and memory that Fargate has together, no fewer tasks at most than at least, two or three zones, and a strategy within the bounds of what does it.',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      if (target.kind === 'ecs-service') yield* found(deploy, ofExisting(target));
      if (target.kind === 'managed-ecs-service') yield* found(deploy, ofManaged(target));
    }
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

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
const name = /^[A-Za-z0-9_-]{1,255}$/;
/** With its path, if it has one. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const roleName = /^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
/** @see https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html */
const codeDeployName = /^[\w+=,.@-]{1,100}$/;

function* ofExisting({ cluster, service, container, roles, codeDeploy, url }: ExistingService): Iterable<Fault> {
  for (const [key, value] of Object.entries({ cluster, service, container })) {
    if (!name.test(value)) {
      yield { key: [key], what: `"${value}" is no name of a ${key}`, hint: 'the name, and not the ARN' };
    }
  }
  for (const role of roles.filter((one) => !roleName.test(one))) {
    yield { key: ['roles'], what: `"${role}" is no name of a role`, hint: 'the name, and not the ARN' };
  }
  for (const [key, value] of Object.entries(codeDeploy ?? {})) {
    if (codeDeployName.test(value)) continue;
    yield { key: ['codedeploy', key], what: `"${value}" is no name of CodeDeploy's`, hint: 'for example shop-api' };
  }
  if (url !== undefined && !(/^https?:\/\/\S+$/.test(url) && URL.canParse(url))) {
    yield { key: ['url'], what: `"${url}" is no URL`, hint: 'for example https://api.acme.example/' };
  }
}

function* ofManaged(target: ManagedService): Iterable<Fault> {
  yield* ofPorts(target);
  yield* ofSize(target);
  yield* ofTasks(target);
  const { health, role, zones, domain, errorPercent } = target;
  if (!/^\/[\x21-\x7e]*$/.test(health) || health.length > 1024) {
    yield { key: ['health'], what: `"${health}" is no path of a health check`, hint: 'for example /health' };
  }
  if (role !== undefined && !roleName.test(role)) {
    yield { key: ['role'], what: `"${role}" is no name of a role`, hint: 'the name, and not the ARN' };
  }
  if (zones < 2 || zones > 3) yield { key: ['zones'], what: `${zones} availability zones`, hint: '2 or 3' };
  if (domain !== undefined && !domainName.test(domain.name)) {
    yield { key: ['domain'], what: `"${domain.name}" is no domain name`, hint: 'for example api.acme.example' };
  }
  if (errorPercent > 100) {
    yield { key: ['alarms', 'errors'], what: `${errorPercent} percent of the responses`, hint: 'at most 100' };
  }
}

const domainName = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

function* ofPorts({ port, testPort, domain }: ManagedService): Iterable<Fault> {
  for (const [key, value] of Object.entries({ port, ...(testPort !== undefined && { testPort }) })) {
    if (value > 65_535) yield { key: [key], what: `${value} is no port`, hint: '1 to 65535' };
  }
  const taken = domain === undefined ? [80] : [80, 443];
  if (testPort !== undefined && taken.includes(testPort)) {
    yield { key: ['testPort'], what: `its load balancer listens on ${testPort} already`, hint: 'for example 8443' };
  }
}

function* ofSize({ cpu, memoryMib }: ManagedService): Iterable<Fault> {
  const memories = fargateMemoriesOf(cpu);
  if (memories.length === 0) {
    yield {
      key: ['cpu'],
      what: `Fargate has no task of ${cpu} units of CPU`,
      hint: `one of ${fargateCpus.join(', ')}`,
    };
  } else if (!memories.includes(memoryMib)) {
    const what = `Fargate has no task of ${memoryMib} MiB with ${cpu} units of CPU`;
    yield { key: ['memory'], what, hint: `one of ${memories.join(', ')}` };
  }
}

function* ofTasks({ tasks }: ManagedService): Iterable<Fault> {
  const { least, most, cpuPercent } = tasks;
  if (least > most) {
    yield {
      key: ['tasks', 'least'],
      what: `at least ${least} tasks, and at most ${most}`,
      hint: 'least is not above most',
    };
  }
  if (cpuPercent < 10 || cpuPercent > 90) {
    yield { key: ['tasks', 'cpu'], what: `tasks that use ${cpuPercent} percent of their CPU`, hint: '10 to 90' };
  }
}
