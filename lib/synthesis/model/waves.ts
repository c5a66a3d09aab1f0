import type { Path } from '../definition/path';
import type { ActionDocument, StageDocument } from '../definition/stage-document';
import type { Action } from './action';
import { isOnce, remarkWaves, writtenIn } from './check-waves';
import type { Conversion } from './conversion';
import { MovedConversion } from './moved-conversion';
import { type PipelineSurroundings, type Stage, toStage } from './stage';

/**
 * A stage as it is written → the stage; or with `waves` one for each wave, in order, with each of its actions for each
 * environment of the wave, side by side. CodePipeline has no action that waits: a wave bakes when its stage does. Problems:
 * `BadWaves`, and those of stages.
 */
export function toStagesOf(
  document: StageDocument,
  around: PipelineSurroundings,
  path: Path,
  conversion: Conversion,
): readonly Stage[] {
  const { waves, ...rest } = document;
  if (waves === undefined) return [toStage(rest, around, path, conversion)];
  remarkWaves(document, waves, { around, path, conversion });
  return waves.map((written, index) => {
    // What stands there twice was told, and is done once.
    const environments = [...new Set(written)];
    const name = `${document.name}-${index + 1}`;
    const moved = new MovedConversion(conversion, (at) => toWritten(at, path, document, environments.length));
    const stage = toStage(toWave(rest, name, environments, index === 0), around, path, moved);
    const actions = stage.actions.map((action) => named(action, conversion));
    return conversion.made({ ...stage, actions }, path);
  });
}

/** The stage of a wave, as it could be written without `waves`. */
function toWave(
  { environment: _, ...document }: StageDocument,
  name: string,
  environments: readonly string[],
  isFirst: boolean,
): StageDocument {
  const actions = document.actions.map((entry) => {
    const those = isOnce(entry) ? environments.slice(0, isFirst ? 1 : 0) : environments;
    return {
      parallel: writtenIn(entry).flatMap((action) => those.map((environment) => inWave(action, environment))),
    };
  });
  return { ...document, name, actions };
}

/** An action as it could be written for one environment; `${wave.…}` is of that environment. */
function inWave(action: ActionDocument, environment: string): ActionDocument {
  const own = withWave(action, environment) as ActionDocument;
  if ('deploy' in own || 'approve' in own) {
    const named = 'approve' in own ? { ...own, approve: `${own.approve}-${environment}` } : own;
    return { ...named, environment: own.environment ?? environment };
  }
  if ('migrate' in own) {
    const { migrate, environment: at = environment } = own;
    return { ...own, migrate: `${migrate}-${environment}`, environment: at, ...toEnv(own.env, environment) };
  }
  if ('build' in own) return { ...own, build: `${own.build}-${environment}`, ...toEnv(own.env, environment) };
  if ('test' in own) return { ...own, test: `${own.test}-${environment}`, ...toEnv(own.env, environment) };
  return 'compute' in own ? { ...own, compute: `${own.compute}-${environment}` } : own;
}

type Env = Extract<ActionDocument, { readonly test: string }>['env'];

/** A variable without an environment is of the wave's. */
function toEnv(env: Env, environment: string): { readonly env?: NonNullable<Env> } {
  if (env === undefined) return {};
  const entries = Object.entries(env).map(([name, value]) =>
    typeof value === 'object' && 'variable' in value ? [name, { environment, ...value }] : [name, value],
  );
  return { env: Object.fromEntries(entries) };
}

function withWave(value: unknown, environment: string): unknown {
  if (typeof value === 'string') return value.replace(/(?<!\$)\$\{wave\./g, `\${${environment}.`);
  if (Array.isArray(value)) return value.map((one) => withWave(one, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withWave(one, environment)]));
}

/** A deploy keeps the name of its target; its action is of one environment among several. */
function named(action: Action, conversion: Conversion): Action {
  if (action.verb !== 'deploy') return action;
  return conversion.made({ ...action, name: `${action.name}-${action.environment}` }, conversion.pathOf(action));
}

/** Where something of a wave's stage is written. */
function toWritten(at: Path, stage: Path, { actions }: StageDocument, environments: number): Path {
  const [list, entry, parallel, index, ...rest] = at.slice(stage.length);
  if (list !== 'actions' || parallel !== 'parallel' || typeof entry !== 'number' || typeof index !== 'number')
    return at;
  const written = actions[entry];
  const isParallel = written !== undefined && 'parallel' in written;
  const within = isParallel ? ['parallel', Math.floor(index / environments)] : [];
  return [...stage, 'actions', entry, ...within, ...rest];
}
