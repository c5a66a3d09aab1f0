import type { BuildspecBatch, GraphBuild } from './batch';

/** What is wrong with one place of a batch section. */
export interface BatchMistake {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What is wrong between the builds of a list or a graph: identifiers that come twice, and whom a build waits for. */
export function checkBatch(batch: BuildspecBatch): readonly BatchMistake[] {
  const listed = batch['build-list'] ?? [];
  const graph = batch['build-graph'] ?? [];
  return [
    ...checkIdentifiers('build-list', listed),
    ...checkIdentifiers('build-graph', graph),
    ...graph.flatMap((build, index) => checkDependencies(build, index, graph)),
    ...checkCircles(graph),
  ];
}

type Identified = Pick<GraphBuild, 'identifier'>;

function checkIdentifiers(kind: string, builds: readonly Identified[]): readonly BatchMistake[] {
  return builds.flatMap(({ identifier }, index) =>
    builds.findIndex((build) => build.identifier === identifier) === index
      ? []
      : [
          {
            path: [kind, index, 'identifier'],
            code: 'DuplicateBuildIdentifier',
            message: `is that of another build: ${identifier}`,
            hint: 'each build of a batch has an identifier of its own',
          },
        ],
  );
}

function checkDependencies(build: GraphBuild, index: number, graph: readonly GraphBuild[]): readonly BatchMistake[] {
  const known = graph.map(({ identifier }) => identifier);
  return (build['depend-on'] ?? []).flatMap((name, place) =>
    known.includes(name)
      ? []
      : [
          {
            path: ['build-graph', index, 'depend-on', place],
            code: 'UnknownBuildIdentifier',
            message: `is no build of the graph: ${name}`,
            hint: `the builds are ${known.join(', ')}`,
          },
        ],
  );
}

/** One mistake for each circle, at the first build of it that stands in the file. */
function checkCircles(graph: readonly GraphBuild[]): readonly BatchMistake[] {
  const seen = new Set<string>();
  return graph.flatMap((build, index) => {
    const circle = seen.has(build.identifier) ? undefined : findCircle(build.identifier, graph);
    if (circle === undefined) return [];
    for (const name of circle) seen.add(name);
    const message = `waits for itself: ${[...circle, build.identifier].join(' → ')}`;
    return [{ path: ['build-graph', index, 'depend-on'], code: 'CircularDependency', message }];
  });
}

/** The way from a build back to it, itself first; each build is looked at once, so that a wide graph takes no time. */
function findCircle(start: string, graph: readonly GraphBuild[]): readonly string[] | undefined {
  const visited = new Set<string>();
  const walk = (way: readonly string[]): readonly string[] | undefined => {
    const last = graph.find(({ identifier }) => identifier === way.at(-1));
    for (const next of last?.['depend-on'] ?? []) {
      if (next === start) return way;
      if (visited.has(next)) continue;
      visited.add(next);
      const circle = walk([...way, next]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return walk([start]);
}
