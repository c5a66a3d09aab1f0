import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ActionContext } from '../../action-context';
import { toRevision } from '../../builds/to-revision';

/** What was released, written on the function as tags, where anybody can ask for it. */
export function toRecordAction(
  scope: Construct,
  action: DeployAction,
  functionName: string,
  context: ActionContext,
): codepipeline.IAction {
  const fn = core.Stack.of(scope).formatArn({
    ...{ service: 'lambda', resource: 'function', resourceName: functionName },
    arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
  });
  return new RecordAction(fn, {
    actionName: `${action.name}-record`,
    runOrder: action.runOrder + 1,
    input: context.artifact(action.input),
    commands: [`aws lambda tag-resource --resource '${fn}' --tags '${toTags(action, context)}'`],
  });
}

/** Tag values of AWS hold no quotes, so none has to be escaped. */
function toTags(action: DeployAction, { sources, version }: ActionContext): string {
  const tags = {
    'conveyor:execution': '#{codepipeline.PipelineExecutionId}',
    'conveyor:commit': toRevision({ inputs: [action.input] }, sources),
    ...(version !== undefined && { 'conveyor:version': version }),
  };
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/** CodePipeline's own commands, which may tag this one function. */
class RecordAction extends actions.CommandsAction {
  constructor(
    private readonly functionArn: string,
    props: actions.CommandsActionProps,
  ) {
    super(props);
  }

  protected override bound(
    scope: Construct,
    stage: codepipeline.IStage,
    options: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    const tags = new iam.PolicyStatement({ actions: ['lambda:TagResource'], resources: [this.functionArn] });
    options.role.addToPrincipalPolicy(tags);
    return super.bound(scope, stage, options);
  }
}
