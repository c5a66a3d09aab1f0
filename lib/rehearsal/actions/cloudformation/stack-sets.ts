import { join } from 'node:path';
import { isAbsentStatus, isGoodStatus } from '../../../aws/cloudformation/stack-status';
import type { ActionRun, ActionRunner } from '../../action-run';
import { abandoned, failed, type Outcome, succeeded } from '../../outcome';
import { NO_UPDATES, StackRefusal } from '../../stacks/stack-service';
import { findStackSet, type KeptStackSet, keepStackSet } from '../../stacks/stack-set-store';
import { toFileName } from '../../store/file-name';
import { toHome } from '../../store/home';
import { readArtifactFile } from './artifact-file';
import { ConfigurationFault } from './configuration-fault';
import { type DeploymentTarget, readParameters, readTargets } from './deployment-targets';

/**
 * Deploy/AWS/CloudFormationStackSet: makes or updates a stack set, and its stacks where the action says, else all of them.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-StackSets.html
 */
export const stackSet: ActionRunner = {
  key: 'Deploy/AWS/CloudFormationStackSet',
  run: (run) => guarded(run, deployStackSet),
};

/** Deploy/AWS/CloudFormationStackInstances: brings what a stack set has become to further accounts and regions. */
export const stackInstances: ActionRunner = {
  key: 'Deploy/AWS/CloudFormationStackInstances',
  run: (run) => guarded(run, deployInstances),
};

async function guarded(run: ActionRun, perform: (run: ActionRun, name: string) => Promise<Outcome>): Promise<Outcome> {
  const name = run.configuration['StackSetName'];
  if (name === undefined) return failed('it names no stack set', 'ConfigurationError');
  try {
    return await perform(run, name);
  } catch (error) {
    if (run.signal.aborted) return abandoned();
    if (error instanceof ConfigurationFault) return failed(error.message, 'ConfigurationError');
    if (error instanceof StackRefusal) return failed(`${name}: ${error.message}`, error.code);
    throw error;
  }
}

async function deployStackSet(run: ActionRun, name: string): Promise<Outcome> {
  const { TemplatePath: path, Capabilities: capabilities = '' } = run.configuration;
  if (path === undefined) throw new ConfigurationFault('it has no TemplatePath');
  const before = findStackSet(folderOf(run), name);
  const next: KeptStackSet = {
    name,
    template: await readArtifactFile(run, 'TemplatePath', path),
    parameters: { ...(await readParameters(run, 'Parameters')) },
    capabilities: capabilities.split(',').filter((one) => one !== ''),
    instances: (before?.instances ?? []).map((instance) => ({ ...instance, status: 'OUTDATED' as const })),
  };
  const given = await readTargets(run);
  const targets = given.length > 0 ? given : next.instances;
  // Refused at once, and not in the first account.
  if (targets.length === 0) await run.world.stacks(placeOf(run)).preview(toRequest(next, next.name, {}));
  return deploy(run, next, targets, {});
}

async function deployInstances(run: ActionRun, name: string): Promise<Outcome> {
  const kept = findStackSet(folderOf(run), name);
  if (kept === undefined) throw new ConfigurationFault(`there is no stack set ${name}: an action before makes it`);
  const targets = await readTargets(run);
  if (targets.length === 0) throw new ConfigurationFault('it names no DeploymentTargets');
  return deploy(run, kept, targets, await readParameters(run, 'ParameterOverrides'));
}

async function deploy(
  run: ActionRun,
  set: KeptStackSet,
  targets: readonly DeploymentTarget[],
  overrides: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const accounts = new Set(targets.map(({ account }) => account)).size;
  // Rounded down, as StackSets does it, for each region.
  const tolerated = Math.floor((accounts * Number(run.configuration['FailureTolerancePercentage'] ?? 0)) / 100);
  const instances = new Map(set.instances.map((instance) => [keyOf(instance), instance]));
  const failures: string[] = [];
  for (const region of new Set(targets.map((target) => target.region))) {
    const results = await deployRegion(
      run,
      set,
      targets.filter((one) => one.region === region),
      overrides,
    );
    for (const { instance } of results) instances.set(keyOf(instance), instance);
    const reasons = results.flatMap(({ instance, why }) =>
      why === undefined ? [] : [`${instance.account} ${region}: ${why}`],
    );
    failures.push(...reasons);
    if (reasons.length > tolerated) break;
  }
  keepStackSet(folderOf(run), { ...set, instances: [...instances.values()] });
  const [first] = failures;
  if (first !== undefined && failures.length > tolerated) return failed(`${set.name}: ${first}`);
  return toSuccess(run, set.name, targets.length);
}

function toSuccess(run: ActionRun, name: string, count: number): Outcome {
  const { account, region } = placeOf(run);
  const id = `arn:aws:cloudformation:${region}:${account}:stackset/${name}:${run.executionId}`;
  const summary = `${name}: ${count} ${count === 1 ? 'stack' : 'stacks'}`;
  return succeeded({ StackSetId: id, OperationId: run.world.newId() }, { summary });
}

type StackInstance = KeptStackSet['instances'][number];

/** One account after another; what of each has become. */
async function deployRegion(
  run: ActionRun,
  set: KeptStackSet,
  targets: readonly DeploymentTarget[],
  overrides: Readonly<Record<string, string>>,
): Promise<readonly { readonly instance: StackInstance; readonly why: string | undefined }[]> {
  const results: { readonly instance: StackInstance; readonly why: string | undefined }[] = [];
  for (const { account, region } of targets) {
    const known = set.instances.find((instance) => keyOf(instance) === keyOf({ account, region }));
    const stack = known?.stack ?? `StackSet-${set.name}-${run.world.newId()}`.slice(0, 128);
    const why = await tryDeploy(run, set, { account, region, stack }, overrides);
    run.log(`${account} ${region}: ${why ?? 'CURRENT'}`);
    results.push({ instance: { account, region, stack, status: why === undefined ? 'CURRENT' : 'OUTDATED' }, why });
  }
  return results;
}

/** @returns why the stack did not end well */
async function tryDeploy(
  run: ActionRun,
  set: KeptStackSet,
  target: DeploymentTarget & { readonly stack: string },
  overrides: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const service = run.world.stacks(target);
  try {
    const found = await service.find(target.stack);
    const request = toRequest(set, target.stack, overrides);
    await (found === undefined || isAbsentStatus(found.status) ? service.create(request) : service.update(request));
  } catch (error) {
    if (!(error instanceof StackRefusal) || run.signal.aborted) throw error;
    if (!error.message.includes(NO_UPDATES)) return error.message;
  }
  const view = await service.settled(target.stack, run.signal);
  return view !== undefined && isGoodStatus(view.status) ? undefined : (view?.failures?.[0] ?? view?.status ?? 'gone');
}

function toRequest(set: KeptStackSet, stack: string, overrides: Readonly<Record<string, string>>) {
  const { template, parameters, capabilities } = set;
  return { stack, template, parameters: { ...parameters, ...overrides }, tags: {}, capabilities };
}

function keyOf({ account, region }: DeploymentTarget): string {
  return `${account}/${region}`;
}

function placeOf({ pipeline, planned }: ActionRun): DeploymentTarget {
  return { account: pipeline.account, region: planned.action.region ?? pipeline.region };
}

function folderOf(run: ActionRun): string {
  const { account, region } = placeOf(run);
  return join(toHome(run.world.home).stacks, toFileName(account), toFileName(region));
}
