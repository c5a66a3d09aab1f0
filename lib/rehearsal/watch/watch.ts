import type { Assembly } from '../../assembly/assembly';
import type { Plan } from '../../plan/plan';
import type { Execution } from '../execution';
import { type StartExecution, startedByHand } from '../execution-start';
import { openParameters } from '../parameters';
import { type RehearsalOptions, rehearse } from '../rehearse';
import type { Reporter } from '../reporters/reporter';
import { openLatestLedger } from './latest-ledger';
import { lookOn } from './look-on';
import { openOffice } from './open-office';
import { renderLimits, renderWatched } from './sentences';
import { createStartQueue, type QueuedStart } from './start-queue';
import { toDesk } from './to-desk';
import { type WatchedSources, watchFolders, watchSources } from './watched-sources';
import { withRevisions } from './with-revisions';

/** What a watch is given beside what it rehearses. */
export interface WatchOptions
  extends Omit<RehearsalOptions, 'reporters' | 'hold' | 'executionId' | 'trigger' | 'startExecution'> {
  /** Who is told of the events of the next execution. */
  readonly reporters: () => readonly Reporter[];
  /** Says a sentence to the person. */
  readonly say: (sentence: string) => void;
  /** How long it waits between two looks at the repositories. @default 1000 */
  readonly pauseMilliseconds?: number;
}

/**
 * Rehearses a plan at once, and again at each change that would start its pipeline on AWS, until it is interrupted. While it
 * waits, the sites of the last execution stay up.
 * @returns the last execution, which is `Stopped` when the interruption came while it ran
 * @throws what a rehearsal throws, and GitFailure when a repository cannot be read at the beginning
 */
export async function watch(plan: Plan, assembly: Assembly, options: WatchOptions): Promise<Execution> {
  const { home, newId, say, secrets } = options;
  const queue = createStartQueue({ executionMode: plan.pipeline.executionMode, newId, say });
  const parameters = openParameters(home.parameters, secrets, assembly.parameters);
  const ledger = openLatestLedger(plan, newId);
  const desk = toDesk({ plan, add: queue.add, say });
  const watched = await watchSources(plan, home);
  const repositories = toRepositories(watched);
  const machine = options.machine ?? process.env;
  const office = await openOffice({ ...options, ...desk, plan, assembly, parameters, ledger, repositories, machine });
  const ending = new AbortController();
  const looking = lookOn(watched, await watchFolders(plan, home), {
    ...options,
    pipeline: plan.pipeline,
    rules: assembly.rules,
    startExecution: queue.add,
    deliver: office.deliver,
    signal: AbortSignal.any([options.signal, ending.signal]),
  });
  // Nobody listens while an execution runs; whoever waits for the next one is told.
  looking.catch(() => undefined);
  try {
    for (const limit of renderLimits(plan, assembly)) say(limit);
    return await rehearseEach(plan, assembly, {
      ...options,
      parameters,
      startExecution: desk.startExecution,
      reporters: () => [ledger, ...options.reporters()],
      first: toFirst(watched, newId),
      next: () => Promise.race([queue.next(options.signal), looking.then(() => undefined)]),
    });
  } finally {
    ending.abort();
    await office.close();
  }
}

/** The executions of a watch. */
interface Executions extends WatchOptions {
  readonly startExecution: StartExecution;
  readonly first: QueuedStart;
  /** Waits for the next start; undefined when it is interrupted first. */
  readonly next: () => Promise<QueuedStart | undefined>;
}

async function rehearseEach(plan: Plan, assembly: Assembly, options: Executions): Promise<Execution> {
  const { first, next, say, signal } = options;
  let start: QueuedStart | undefined = first;
  let execution: Execution;
  do {
    const { executionId, trigger }: QueuedStart = start;
    execution = await rehearse(withRevisions(plan, start.revisions), assembly, {
      ...options,
      executionId,
      trigger,
      variables: { ...options.variables, ...start.variables },
      reporters: options.reporters(),
      hold: async () => {
        if (!signal.aborted) say(`${renderWatched(plan)} … press Ctrl-C to end`);
        start = await next();
      },
    });
  } while (start !== undefined);
  return execution;
}

/** The commits that were seen first, so that none is built twice. */
function toFirst(watched: readonly WatchedSources[], newId: () => string): QueuedStart {
  const revisions = watched.flatMap(({ repository, sources }) =>
    sources.flatMap(({ action, part }) => {
      const branch = part.kind === 'source' && part.origin.kind === 'repository' ? part.origin.branch : '';
      const commit = repository.references().get(`refs/heads/${branch}`);
      return commit === undefined ? [] : [[action.name, { commit }] as const];
    }),
  );
  return { trigger: startedByHand, revisions: new Map(revisions), variables: {}, executionId: newId() };
}

/** The mirrors by the references of the sources that they stand for. */
function toRepositories(watched: readonly WatchedSources[]): ReadonlyMap<string, string> {
  return new Map(
    watched.flatMap(({ repository, sources }) =>
      sources.map(({ reference }) => [reference, repository.mirror] as const),
    ),
  );
}
