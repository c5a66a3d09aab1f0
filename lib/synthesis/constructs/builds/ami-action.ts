import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import type { AmiWay } from '../../model/ami';
import type { ActionContext } from '../action-context';
import { toBakerStatements } from './ami-access';
import { AmiBakery, BAKERY_TAG, toAnyVersion } from './ami-bakery';
import { BuildProject } from './build-project';
import { toActionVariables } from './build-variables';
import { toRevision } from './to-revision';

/** An AMI that EC2 Image Builder bakes, started and awaited by a build. */
export function toAmiAction(
  scope: Construct,
  action: BuildAction,
  way: AmiWay,
  context: ActionContext,
): codepipeline.IAction {
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    project: toProject(scope, action, way, context),
    // An action of CodeBuild takes an artifact, also for an AMI of dependencies alone.
    input: context.artifact(action.inputs[0]),
    outputs: action.artifacts.map(({ name }) => context.artifact(name)),
    environmentVariables: {
      ...toActionVariables(action, context.outputs),
      EXECUTION_ID: { value: '#{codepipeline.PipelineExecutionId}' },
      COMMIT_ID: { value: toRevision(action, context.sources) },
    },
    ...(action.namespace !== undefined && { variablesNamespace: action.namespace }),
  });
}

function toProject(scope: Construct, action: BuildAction, way: AmiWay, context: ActionContext) {
  const { name, timeoutMinutes, queueTimeoutMinutes, concurrency, machine } = action;
  const { store } = context;
  const bakery = new AmiBakery(scope, 'Ami', { store, way, action: name });
  const { project, role } = new BuildProject(scope, 'Build', {
    store,
    description: `bake ${name}`,
    buildspec: context.buildspecs.build(action),
    reports: false,
    variables: Object.entries(toVariables(scope, way, bakery, context)).map(([key, value]) => ({
      name: key,
      type: 'PLAINTEXT',
      value,
    })),
    machine,
    timeoutMinutes,
    ...(queueTimeoutMinutes !== undefined && { queueTimeoutMinutes }),
    ...(concurrency !== undefined && { concurrency }),
  });
  const statements = toBakerStatements(scope, {
    ...toArns(scope, bakery),
    components: [bakery.component.attrArn, ...way.components.map(toAnyVersion)],
    infrastructureArn: bakery.infrastructure.attrArn,
    distributionArn: bakery.distribution.attrArn,
    base: way.base,
    tag: [BAKERY_TAG, bakery.imageName],
  });
  for (const statement of statements) role.addToPolicy(statement);
  return project;
}

/** What the buildspec `ami` takes. */
function toVariables(scope: Construct, way: AmiWay, bakery: AmiBakery, { store }: ActionContext) {
  const { imageArn, recipeArn } = toArns(scope, bakery);
  return {
    IMAGE_ARN: imageArn,
    RECIPE_ARN: recipeArn,
    BASE: way.base,
    COMPONENTS: core.Stack.of(scope).toJsonString(toComponents(way, bakery)),
    INFRASTRUCTURE_ARN: bakery.infrastructure.attrArn,
    DISTRIBUTION_ARN: bakery.distribution.attrArn,
    TESTS: String(way.verify.length > 0 || way.components.length > 0),
    ...(way.bakes && { BAKED_URI: `s3://${store.bucket.bucketName}/${bakery.prefix}` }),
    ...(way.volumeGib !== undefined && { VOLUME: String(way.volumeGib) }),
  };
}

/** The action's own component goes last: it may build on the others. */
function toComponents({ components, bakes }: AmiWay, { component }: AmiBakery) {
  const parameters = [{ name: 'Source', value: ['SOURCE_URI'] }];
  return [
    ...components.map((componentArn) => ({ componentArn })),
    { componentArn: component.attrArn, ...(bakes && { parameters }) },
  ];
}

function toArns(scope: Construct, { imageName }: AmiBakery) {
  const arnOf = (resource: string) =>
    core.Stack.of(scope).formatArn({ service: 'imagebuilder', resource, resourceName: imageName });
  return { imageArn: arnOf('image'), recipeArn: arnOf('image-recipe') };
}
