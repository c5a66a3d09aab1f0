/** What stands for the image in a task definition that CodeDeploy's action fills in: `<IMAGE1_NAME>`. */
export const imagePlaceholder = 'IMAGE1_NAME';

/**
 * What a description of a task definition tells besides what a new revision is registered with.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
const described: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
]);

/** A task definition as the API describes it, as far as this needs it. */
export interface DescribedTaskDefinition {
  readonly containerDefinitions?: readonly { readonly name?: string | undefined }[] | undefined;
}

/**
 * The text of `taskdef.json`: a task definition as it is described, to be registered again with another image for a container.
 *
 * @throws when it has no container of that name.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/tutorials-ecs-ecr-codedeploy.html#tutorials-ecs-ecr-codedeploy-taskdefinition
 */
export function renderTaskDefinitionTemplate(definition: DescribedTaskDefinition, container: string): string {
  const { containerDefinitions = [], ...rest } = definition;
  const names = containerDefinitions.map(({ name }) => name ?? '');
  if (!names.includes(container)) {
    throw new Error(`its task definition has no container "${container}", but ${names.join(', ') || 'none'}`);
  }
  const kept = Object.entries(rest).filter(([key]) => !described.has(key));
  const containers = containerDefinitions.map((one) =>
    one.name === container ? { ...one, image: `<${imagePlaceholder}>` } : one,
  );
  return `${JSON.stringify({ ...Object.fromEntries(kept), containerDefinitions: containers }, undefined, 2)}\n`;
}

/**
 * The text of `appspec.yaml`: JSON, which is YAML too.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html#reference-appspec-file-structure-resources-ecs
 */
export function renderAppSpec(container: string, port: number): string {
  const service = {
    Type: 'AWS::ECS::Service',
    Properties: {
      TaskDefinition: '<TASK_DEFINITION>',
      LoadBalancerInfo: { ContainerName: container, ContainerPort: port },
    },
  };
  return `${JSON.stringify({ version: 0.0, Resources: [{ TargetService: service }] }, undefined, 2)}\n`;
}
