import { runnerKey } from '../../assembly/pipeline';
import type { PlannedAction } from '../../plan/plan';
import type { ActionRunner } from '../action-run';
import { cloudFormation } from './cloudformation/cloudformation';
import { stackInstances, stackSet } from './cloudformation/stack-sets';
import { codeBuildBuild, codeBuildTest } from './codebuild';
import { codeCommitSource } from './codecommit-source';
import { codeDeploy } from './codedeploy';
import { codeDeployEcs } from './codedeploy-ecs';
import { commands } from './commands';
import { connectionSource } from './connection-source';
import { ec2Deploy } from './ec2-deploy';
import { ecrSource } from './ecr-source';
import { ecsDeploy } from './ecs';
import { eksStandIn } from './eks-deploy';
import { elasticBeanstalk } from './elastic-beanstalk';
import { jenkinsBuild, jenkinsTest } from './jenkins';
import { lambdaDeploy } from './lambda-deploy';
import { lambdaInvoke } from './lambda-invoke';
import { manualApproval } from './manual-approval';
import { s3Deploy } from './s3-deploy';
import { s3Source } from './s3-source';
import { serviceCatalog } from './service-catalog';
import { standIn } from './stand-in';

/** Every provider that runs on this machine. */
export const runners: readonly ActionRunner[] = [
  cloudFormation,
  codeBuildBuild,
  codeBuildTest,
  codeCommitSource,
  codeDeployEcs,
  codeDeploy,
  commands,
  connectionSource,
  ec2Deploy,
  ecrSource,
  ecsDeploy,
  elasticBeanstalk,
  jenkinsBuild,
  jenkinsTest,
  lambdaDeploy,
  lambdaInvoke,
  manualApproval,
  s3Deploy,
  s3Source,
  serviceCatalog,
  stackInstances,
  stackSet,
];

const byKey: ReadonlyMap<string, ActionRunner> = new Map(runners.map((runner) => [runner.key, runner]));

/** What can run here, as `category/owner/provider`, for custom providers of any name `Build/Custom/*`: the plan is told by the command line. */
export const runnableKeys: ReadonlySet<string> = new Set(byKey.keys());

/** Who runs a planned action; undefined when nobody here can. */
export function findRunner({ action, part }: PlannedAction): ActionRunner | undefined {
  const key = runnerKey(action);
  if (part.kind === 'stand-in') return key === eksStandIn.key ? eksStandIn : standIn;
  return byKey.get(key);
}
