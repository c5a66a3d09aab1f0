import { lambdaInvoke as action } from '../actions/lambda-invoke';
import type { RuleRunner } from './rule-runner';

/** LambdaInvoke: succeeds when the function says so of its job. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-LambdaInvoke.html */
export const lambdaInvoke: RuleRunner = { provider: 'LambdaInvoke', run: (run) => action.run(run) };
