import type { EnvironmentDocument } from '../definition/environment-document';
import type { DeployAction } from './action';
import type { Conversion } from './conversion';
import { type EnvironmentVariable, toVariables } from './environment-variable';
import type { Home } from './home';
import type { Pipeline } from './pipeline';
import { isManaged, type ManagedTarget } from './target';
import type { TemporaryEnvironment } from './temporary-environment';

/** A place that things are deployed to, and what differs there: `staging`. It is at home, but for what it says. */
export interface Environment extends Home {
  /** Its key in the definition. */
  readonly name: string;
  /** The targets that the environment's stack makes, by name, each once; empty when all its targets exist already. */
  readonly targets: readonly ManagedTarget[];
  /** What builds, tests and targets are told here, in order. */
  readonly variables: readonly EnvironmentVariable[];
  /** Who may answer the approvals of its stages: names or ARNs of IAM roles. Empty: whoever IAM lets do so. */
  readonly approvers: readonly string[];
  /** What each execution makes for itself, when it is temporary. @default - it stays */
  readonly temporary?: TemporaryEnvironment;
}

/** What an environment takes from its definition. */
export interface EnvironmentSurroundings {
  /** The definition's name. */
  readonly delivery: string;
  readonly pipelines: readonly Pipeline[];
  /** The temporary environments, by name. @default - none */
  readonly temporaries?: ReadonlyMap<string, TemporaryEnvironment>;
}

/** The environment of a name, with the targets that the pipelines' deploys ask of it, in the order of their first mention. */
export function toEnvironment(
  name: string,
  document: EnvironmentDocument,
  { delivery, pipelines, temporaries }: EnvironmentSurroundings,
  conversion: Conversion,
): Environment {
  const targets = new Map<string, ManagedTarget>();
  for (const { target, environment } of pipelines.flatMap(deploysOf)) {
    if (environment === name && isManaged(target) && !targets.has(target.name)) targets.set(target.name, target);
  }
  const variables = toVariables(document, delivery, name);
  const { approvers = [], account, region } = document;
  const place = { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
  const temporary = temporaries?.get(name);
  return conversion.made(
    { name, ...place, targets: [...targets.values()], variables, approvers, ...(temporary && { temporary }) },
    ['environments', name],
  );
}

/** Whether an environment has a stack: something in it is to be made. */
export function hasStack({ targets, variables }: Environment): boolean {
  return targets.length > 0 || variables.some(({ value }) => value !== undefined);
}

/** How many availability zones the network of an environment spreads over, as many as the target asks for that asks for most. */
export function zonesOf({ targets }: Environment): number {
  return Math.max(2, ...targets.map((target) => ('zones' in target ? target.zones : 2)));
}

/** The deploys of a pipeline, in order. */
export function deploysOf({ stages }: Pipeline): readonly DeployAction[] {
  return stages.flatMap(({ actions }) => actions).filter((action) => action.verb === 'deploy');
}
