import type { Plan } from '../../lib/plan/plan';
import type { ActionRun, World } from '../../lib/rehearsal/action-run';
import { DigestBook } from '../../lib/rehearsal/digests/digest-book';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import { toExecution } from '../../lib/rehearsal/execution';
import { startJournal } from '../../lib/rehearsal/journal';
import type { Outcome } from '../../lib/rehearsal/outcome';
import type { PlanRun } from '../../lib/rehearsal/plan-run';
import { type ExecutionFolder, openExecutionFolder } from '../../lib/rehearsal/store/execution-folder';
import { emptyAssembly, optionsIn } from './rehearsal';

const opened: ExecutionFolder[] = [];
afterAll(() => opened.forEach((folder) => void folder.close()));

/** One execution of a plan in a directory, whose actions a test's own function does; nothing of AWS stands behind it. */
export function aPlanRun(
  directory: string,
  plan: Plan,
  run: (action: ActionRun) => Promise<Outcome>,
  more: Partial<Omit<PlanRun, 'world'>> & { readonly world?: Partial<World> } = {},
): PlanRun & { readonly events: RehearsalEvent[] } {
  const { home, events, reporters, newId, temporary, signal } = optionsIn(directory);
  const beginning = toExecution(plan, newId());
  const folder = openExecutionFolder(home, plan.pipeline.name, beginning.id);
  opened.push(folder);
  const report = (event: RehearsalEvent) => reporters.forEach((one) => void one.report(event));
  const clock = () => new Date('2026-03-01T09:00:00Z');
  const world: Partial<World> = { clock, mask: (text) => text, toLoopback: (text) => text };
  return {
    ...{ plan, events, newId, temporary, signal, assembly: emptyAssembly, variables: {}, digests: new DigestBook() },
    journal: startJournal(beginning, folder, { report }, clock),
    findRunner: () => ({ key: 'test', run }),
    findRuleRunner: () => undefined,
    ...more,
    world: { ...world, ...more.world } as World,
  };
}
