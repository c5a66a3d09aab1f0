import { codeBuildTest } from '../actions/codebuild';
import { commands as commandsAction } from '../actions/commands';
import { lambdaInvoke as lambdaInvokeAction } from '../actions/lambda-invoke';
import type { RuleRunner } from './rule-runner';

/** CodeBuild: succeeds when the build does. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-CodeBuild.html */
export const codeBuild: RuleRunner = { provider: 'CodeBuild', run: (run) => codeBuildTest.run(run) };

/** Commands: succeeds when they all do. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-Commands.html */
export const commands: RuleRunner = { provider: 'Commands', run: (run) => commandsAction.run(run) };

/** LambdaInvoke: succeeds when the function says so of its job. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-LambdaInvoke.html */
export const lambdaInvoke: RuleRunner = { provider: 'LambdaInvoke', run: (run) => lambdaInvokeAction.run(run) };
