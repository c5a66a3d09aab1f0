import { copyFileSync, constants as flags } from 'node:fs';
import { DigestBook } from '../digests/digest-book';
import { type Execution, toExecution } from '../execution';
import type { ExecutionTrigger } from '../execution-start';
import { type Journal, startJournal } from '../journal';
import type { NewsOf } from '../news';
import { type PlanRun, toFirstVariables } from '../plan-run';
import type { Reporter } from '../reporters/reporter';
import { type PlanEnd, runPlan } from '../run-plan';
import { type ExecutionFolder, openExecutionFolder } from '../store/execution-folder';
import type { Home } from '../store/home';
import { guardWrite } from '../store/store-failure';
import { artifactsOf, findTarget, type Target } from './find-target';
import { readRevisions } from './read-revisions';
import { toProgress } from './to-progress';

/** What a rollback is given beside the run that it follows. */
export interface RollbackInput {
  /** The stage's name. */
  readonly stage: string;
  /** A UUID, the rollback's own. */
  readonly id: string;
  readonly trigger: ExecutionTrigger;
  readonly home: Home;
  readonly reporter: Reporter;
  /** Lets rules hear of what a journal is told. */
  readonly withDelivery: (journal: Journal) => Journal;
  /** Told of the execution before it starts. */
  readonly begin: (execution: Execution, trigger: ExecutionTrigger) => void;
  /** The id of the execution to return to. @default - the latest that succeeded in the stage */
  readonly wanted?: string;
}

type FoundTarget = Extract<Target, { ok: true }>;

/**
 * Returns a stage to its last good version: an execution of its own that runs the stage again with the source revisions,
 * artifacts and variables of another. Its conditions are not evaluated. What there was to return to, and what became of it,
 * is told by the run that it follows, which stays as it was.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-rollback.html
 */
export async function rollBack(run: PlanRun, input: RollbackInput): Promise<void> {
  const { stage, home, id, wanted } = input;
  const target = findTarget({ plan: run.plan, home, stage, ...(wanted !== undefined && { wanted }) });
  const tell = (news: Omit<NewsOf<'rollback'>, 'type' | 'stage'>) =>
    run.journal.tell({ type: 'rollback', stage, ...news });
  if (!target.ok) {
    tell({ state: 'FAILED', reason: target.reason });
    return;
  }
  const revisions = readRevisions(home, target.execution);
  const about = { rollback: id, target: target.execution.id, revisions: revisions.map(({ revision }) => revision) };
  tell({ state: 'STARTED', ...about });
  const folder = openExecutionFolder(home, run.plan.pipeline.name, id);
  try {
    const { state } = await runRollback(run, input, target, { folder, revisions });
    tell({ state, ...about, ...(state === 'FAILED' && { reason: `execution ${id} failed` }) });
  } finally {
    folder.close();
  }
}

interface Beginning {
  readonly folder: ExecutionFolder;
  readonly revisions: readonly NewsOf<'revision'>[];
}

async function runRollback(
  run: PlanRun,
  { id, trigger, home, reporter, withDelivery, begin }: RollbackInput,
  { execution, stage }: FoundTarget,
  { folder, revisions }: Beginning,
): Promise<PlanEnd> {
  copyArtifacts(home.execution(execution.pipeline, execution.id), folder, artifactsOf(stage));
  const variables = execution.variables ?? {};
  const beginning = { ...toExecution(run.plan, id, variables), type: 'ROLLBACK', target: execution.id } as const;
  begin(beginning, trigger);
  const journal = withDelivery(startJournal(beginning, folder, reporter, run.world.clock));
  const { conditions, ...bare } = stage;
  const revision = (artifact: string) => revisions.find((one) => one.artifact === artifact)?.revision;
  const again: PlanRun = {
    ...run,
    plan: { ...run.plan, stages: [bare] },
    journal,
    world: { ...run.world, revision },
    variables,
    trigger,
    digests: toDigests(execution, stage.name),
    attempt: 1,
  };
  const progress = toProgress(run.plan, execution, toFirstVariables(again));
  const tellRevisions = () => {
    for (const one of revisions) journal.tell(one);
  };
  return runPlan(again, progress, tellRevisions);
}

/** What the stage deployed then is what it must deploy now. */
function toDigests({ id, stages }: Execution, name: string): DigestBook {
  const book = new DigestBook();
  const stage = stages.find((one) => one.name === name);
  for (const action of stage?.actions ?? [])
    for (const { name: artifact, digest } of action.artifacts ?? []) book.enter(artifact, digest, `execution ${id}`);
  return book;
}

/** A copy, and no link: whatever the stage does to its inputs, what it returns to stays. */
function copyArtifacts(from: string, to: ExecutionFolder, artifacts: readonly string[]): void {
  for (const artifact of artifacts) {
    const file = to.artifact(artifact);
    guardWrite(file, () => copyFileSync(file.replace(to.path, from), file, flags.COPYFILE_FICLONE));
  }
}
