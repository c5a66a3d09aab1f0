import { findContainerService, type SynthesizedContainerService } from '../assembly/container-service';
import type { EcsDeploymentGroup } from '../assembly/ecs-deployment-group';
import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import type { Serving } from '../assembly/serving';
import { tryText } from '../assembly/value';

/** The service that an action deploys to, and CodeDeploy's deployment group when it goes that way. */
export interface DeployedService {
  readonly service: SynthesizedContainerService;
  readonly group?: EcsDeploymentGroup;
}

/** Whether an action deploys to a service of ECS. */
export function isServiceDeploy(action: SynthesizedAction): boolean {
  return ['Deploy/AWS/ECS', 'Deploy/AWS/CodeDeployToECS'].includes(providerKey(action));
}

/** The service that an action deploys to; a sentence says why there is none. */
export function findService(action: SynthesizedAction, serving: Serving): DeployedService | string {
  const said = (key: string) => tryText(action.configuration[key]) ?? '…';
  if (action.provider === 'ECS') {
    const service = findContainerService(serving.services, said('ClusterName'), said('ServiceName'));
    return service === undefined ? missingService(said('ServiceName'), said('ClusterName')) : { service };
  }
  const group = serving.deploymentGroups.find(
    ({ name, application }) => name === said('DeploymentGroupName') && application === said('ApplicationName'),
  );
  if (group === undefined) {
    return `deployment group "${said('DeploymentGroupName')}" of application "${said('ApplicationName')}" is not in what was given`;
  }
  const service = findContainerService(serving.services, group.cluster, group.service);
  return service === undefined ? missingService(group.service, group.cluster) : { service, group };
}

function missingService(service: string, cluster: string): string {
  return `service "${service}" of cluster "${cluster}" is not in what was given`;
}
