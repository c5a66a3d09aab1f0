import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import { saysOrigin } from '../../model/artifact';
import type { BuildCache } from '../../model/build-cache';
import { factsOf } from '../../model/recipe';
import { isConnection } from '../../model/source';
import type { ActionContext } from '../action-context';
import { toCloneStatements } from '../records/repository-access';
import { toAmiAction } from './ami-action';
import { BuildProject } from './build-project';
import { toActionVariables, toProjectVariables, toSecretStatements } from './build-variables';
import { toImageBuild } from './image-build';
import { toJenkinsAction } from './jenkins-action';
import { toRevision } from './to-revision';

/** A build or a test: a project of its own, started by the pipeline; one of a Jenkins server; or an AMI. */
export function toBuildAction(scope: Construct, action: BuildAction, context: ActionContext): codepipeline.IAction {
  const { way } = action;
  switch (way.kind) {
    case 'jenkins':
      return toJenkinsAction(scope, action, way, context);
    case 'ami':
      return toAmiAction(scope, action, way, context);
    default:
      return toCodeBuildAction(scope, action, context);
  }
}

function toCodeBuildAction(scope: Construct, action: BuildAction, context: ActionContext): codepipeline.IAction {
  const environmentVariables = toVariables(action, context);
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    type: action.verb === 'test' ? actions.CodeBuildActionType.TEST : actions.CodeBuildActionType.BUILD,
    project: toProject(scope, action, context),
    input: context.artifact(action.inputs[0]),
    extraInputs: action.inputs.slice(1).map((name) => context.artifact(name)),
    outputs: action.artifacts.map(({ name }) => context.artifact(name)),
    ...(environmentVariables !== undefined && { environmentVariables }),
    ...(action.batch !== undefined && { executeBatchBuild: true, combineBatchBuildArtifacts: action.batch.combine }),
    ...(action.namespace !== undefined && { variablesNamespace: action.namespace }),
  });
}

/** What is made for others carries the commit, which a build that takes another build's artifact could not tell by itself. */
function toVariables(action: BuildAction, { outputs, sources }: ActionContext) {
  const commit = action.artifacts.some(saysOrigin) ? { COMMIT_ID: { value: toRevision(action, sources) } } : undefined;
  const written = toActionVariables(action, outputs);
  return commit === undefined ? written : { ...commit, ...written };
}

function toProject(scope: Construct, action: BuildAction, context: ActionContext) {
  const { verb, name, way, machine, image, timeoutMinutes, queueTimeoutMinutes, concurrency, vpc, batch } = action;
  const cache = toCache(action);
  const images = toImageBuild(scope, action, context.store);
  const { project, role } = new BuildProject(scope, 'Build', {
    store: context.store,
    description: `${verb} ${name}`,
    buildspec: way.kind === 'buildspec' ? way.path : context.buildspecs.build(action),
    reports: action.junit.length > 0 || way.kind === 'buildspec',
    variables: [...images.variables, ...toProjectVariables(action, context.outputs)],
    runtimes: { ...(way.kind === 'recipe' && factsOf(way.recipe).runtimes), ...action.runtimes },
    privileged: images.privileged,
    machine,
    timeoutMinutes,
    ...(image !== undefined && { image }),
    ...(queueTimeoutMinutes !== undefined && { queueTimeoutMinutes }),
    ...(concurrency !== undefined && { concurrency }),
    ...(cache !== undefined && { cache }),
    ...(vpc !== undefined && { vpc }),
    ...(batch !== undefined && { batch: { combine: batch.combine, timeoutMinutes } }),
  });
  const statements = [
    ...images.statements,
    ...toSecretStatements(scope, action, context.outputs),
    ...toCloneStatementsOf(action, context),
  ];
  for (const statement of statements) role.addToPolicy(statement);
  return project;
}

/** Commands of the person's own have no `cache` section; the repository's own buildspec may have one. */
function toCache({ cache, way, machine }: BuildAction): Pick<BuildCache, 'store' | 'modes'> | undefined {
  if (cache !== undefined) return cache;
  if (machine.kind === 'lambda' || way.kind === 'commands') return undefined;
  return way.kind === 'recipe' && way.recipe === 'docker' ? undefined : { store: 's3', modes: [] };
}

/** The L2 gives all that a clone of CodeCommit asks for, which is to read. */
function toCloneStatementsOf({ inputs }: BuildAction, { sources }: ActionContext): iam.PolicyStatement[] {
  return toCloneStatements(sources.filter(isConnection).filter(({ clone, name }) => clone && inputs.includes(name)));
}
