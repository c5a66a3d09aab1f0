import { codeBuildTest } from '../actions/codebuild';
import type { RuleRunner } from './rule-runner';

/** CodeBuild: succeeds when the build does. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-CodeBuild.html */
export const codeBuild: RuleRunner = { provider: 'CodeBuild', run: (run) => codeBuildTest.run(run) };
