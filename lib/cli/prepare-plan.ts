import { tmpdir } from 'node:os';
import type { Assembly } from '../assembly/assembly';
import { choosePipeline } from '../plan/choose-pipeline';
import type { Plan } from '../plan/plan';
import { toGivenTarget } from '../plan/task-source';
import { toPlan } from '../plan/to-plan';
import type { Checked } from '../problem/problem';
import { runnableKeys } from '../rehearsal/actions/registry';
import { findContainerTools } from '../rehearsal/containers/find-container-tools';
import { runnableRuntime, tryProgram } from '../rehearsal/functions/runnable-runtime';
import { trySecretValue } from '../rehearsal/secret-value';
import { findOrigins } from './find-origins';
import { findServers } from './find-servers';
import type { GivenPairs, RehearseFlags } from './rehearse-flags';

/** A plan, and what a person should know of how it came about. */
export interface PreparedPlan {
  readonly plan: Plan;
  readonly said: readonly string[];
}

/** Chooses the pipeline, finds what stands for its sources, and plans; or says everything that stands in the way. */
export async function preparePlan(
  assembly: Assembly,
  around: string,
  flags: RehearseFlags,
  pairs: GivenPairs,
): Promise<Checked<PreparedPlan>> {
  const pipeline = choosePipeline(assembly, flags.pipeline);
  if (!pipeline.ok) return pipeline;
  const found = await findOrigins(pipeline.value, pairs.sources, around);
  if (!found.ok) return found;
  const servers = await findServers(pipeline.value, assembly, pairs);
  if (!servers.ok) return servers;
  const plan = toPlan({
    assembly,
    pipeline: pipeline.value,
    runnable: runnableKeys,
    sources: found.value.origins,
    standIns: pairs.standIns,
    yes: flags.yes,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    containers: await findContainerTools(pipeline.value, assembly, process.env, tmpdir()),
    awsCli: tryProgram('aws', process.env['PATH'] ?? '') !== undefined,
    awsEndpoint: flags.awsEndpoint,
    python: runnableRuntime('python3', process.env['PATH'] ?? '') === true,
    servers: servers.value,
    targets: new Map([...pairs.targets].map(([name, text]) => [name, toGivenTarget(text)])),
    hasSecret: (reference) => trySecretValue(pairs.secrets, reference) !== undefined,
    planOnly: flags.plan,
  });
  return plan.ok ? { ok: true, value: { plan: plan.value, said: found.value.said } } : plan;
}
