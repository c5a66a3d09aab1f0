import { DescribeServicesCommand, DescribeTaskDefinitionCommand, type ECSClient } from '@aws-sdk/client-ecs';
import { imageDefinitionsFile, renderImageDefinitions } from '../../lib/aws/ecs/image-definitions';
import { renderAppSpec, renderTaskDefinitionTemplate } from '../../lib/aws/ecs/task-definition-template';
import type { PrepareOrder, ServiceName } from './order';

/**
 * The files that the action takes which deploys an image, by their names: the image alone for Amazon ECS, which makes a
 * revision of the service's task definition by itself; for CodeDeploy the newest revision of that task definition, too.
 *
 * @throws when the service or its container is not there.
 */
export async function prepare(order: PrepareOrder, ecs: ECSClient): Promise<ReadonlyMap<string, string>> {
  const { image, container, service } = order;
  if (service === undefined) return new Map([[imageDefinitionsFile, renderImageDefinitions(container, image)]]);
  const { family, port } = await describe(ecs, service, container);
  const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: family }));
  return new Map([
    ['imageDetail.json', `${JSON.stringify({ ImageURI: image })}\n`],
    ['taskdef.json', renderTaskDefinitionTemplate(taskDefinition ?? {}, container)],
    ['appspec.yaml', renderAppSpec(container, port)],
  ]);
}

/**
 * The family of the task definition that serves, and the port that requests come to. Of the family the newest revision is meant,
 * which is the environment's own when its stack was deployed since.
 */
async function describe(ecs: ECSClient, { cluster, service }: ServiceName, container: string) {
  const { services = [] } = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }));
  const [found] = services;
  if (found === undefined) throw new Error(`cluster ${cluster} has no service ${service}`);
  const primary = found.taskSets?.find(({ status }) => status === 'PRIMARY') ?? found;
  const balancers = primary.loadBalancers ?? found.loadBalancers ?? [];
  const port = balancers.find(({ containerName }) => containerName === container)?.containerPort;
  if (port === undefined) throw new Error(`service ${service} has no load balancer for the container ${container}`);
  const [, family] = /([^/:]+)(:\d+)?$/.exec(primary.taskDefinition ?? '') ?? [];
  if (family === undefined) throw new Error(`service ${service} has no task definition`);
  return { family, port };
}
