import type { BatchEnv, BuildMatrix, BuildspecBatch, GraphBuild } from './batch';

/** One build of a batch. */
export interface BatchBuild {
  readonly identifier: string;
  /** Identifiers of the builds that it waits for. */
  readonly dependsOn: readonly string[];
  /** Whether the batch succeeds though this build fails. */
  readonly ignoreFailure: boolean;
  /** A path in the source. @default - the buildspec that the batch stands in */
  readonly buildspec?: string;
  /** What it has in place of the project's environment. */
  readonly env: BatchEnv;
  /** Which share of the tests it runs. @default - all of them */
  readonly share?: TestShare;
}

/** One of the equal parts that a fan-out makes of the tests. */
export interface TestShare {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/**
 * The builds of a batch, in the order of the file. Those of a matrix combine buildspecs, compute types, images and
 * variables, the last of which changes fastest. A matrix and a fan-out give no identifiers: their builds are `build0`,
 * `build1` and so on.
 */
export function toBatchBuilds(batch: BuildspecBatch): readonly BatchBuild[] {
  const named = batch['build-graph'] ?? batch['build-list'];
  if (named !== undefined) return named.map(toNamedBuild);
  const matrix = batch['build-matrix'];
  if (matrix !== undefined) return toMatrixBuilds(matrix);
  const { parallelism: count = 0, 'ignore-failure': ignoreFailure = false } = batch['build-fanout'] ?? {};
  return Array.from({ length: count }, (_, index) => ({
    ...toUnnamed(index, ignoreFailure),
    env: {},
    share: { index, count },
  }));
}

function toNamedBuild(build: GraphBuild): BatchBuild {
  return {
    identifier: build.identifier,
    dependsOn: build['depend-on'] ?? [],
    ignoreFailure: build['ignore-failure'] ?? false,
    ...(build.buildspec !== undefined && { buildspec: build.buildspec }),
    env: build.env ?? {},
  };
}

function toUnnamed(index: number, ignoreFailure: boolean) {
  return { identifier: `build${index}`, dependsOn: [], ignoreFailure };
}

function toMatrixBuilds({ static: shared = {}, dynamic }: BuildMatrix): readonly BatchBuild[] {
  return combine(toAxes(dynamic)).map(({ buildspec, 'compute-type': computeType, image, ...variables }, index) => ({
    ...toUnnamed(index, shared['ignore-failure'] ?? false),
    ...(buildspec !== undefined && { buildspec }),
    env: {
      ...shared.env,
      ...(computeType !== undefined && { 'compute-type': computeType }),
      ...(image !== undefined && { image }),
      variables: { ...shared.env?.variables, ...toVariables(variables) },
    },
  }));
}

/** What a matrix combines, by name; a variable's name has `$` before it, since it could be `image`. */
function toAxes({ buildspec, env = {} }: BuildMatrix['dynamic']): readonly Axis[] {
  const { variables = {}, image, 'compute-type': computeType } = env;
  const axes: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['buildspec', buildspec],
    ['compute-type', computeType],
    ['image', image],
    ...Object.entries(variables).map(([name, values]) => [`$${name}`, values] as const),
  ];
  return axes.flatMap(([name, values]) => (values?.length ? [{ name, values }] : []));
}

interface Axis {
  readonly name: string;
  readonly values: readonly string[];
}

type Combination = Readonly<Record<string, string>>;

function combine(axes: readonly Axis[]): readonly Combination[] {
  return axes.reduce<readonly Combination[]>(
    (combinations, { name, values }) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value }))),
    [{}],
  );
}

function toVariables(combination: Combination): Combination {
  return Object.fromEntries(Object.entries(combination).map(([name, value]) => [name.slice(1), value]));
}
