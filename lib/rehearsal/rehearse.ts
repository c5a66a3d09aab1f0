import type { Assembly } from '../assembly/assembly';
import type { AlarmState } from '../aws/events/alarm-event';
import type { Plan } from '../plan/plan';
import type { World } from './action-run';
import { findRunner } from './actions/registry';
import type { Pace } from './balancer/pace';
import { findRuleRunner } from './conditions/registry';
import { DigestBook } from './digests/digest-book';
import { type Execution, toExecution } from './execution';
import type { ExecutionTrigger, StartExecution } from './execution-start';
import { type Following, followRollbacks } from './follow-rollbacks';
import { type Journal, startJournal } from './journal';
import { openLedger } from './ledger';
import { openLedgers } from './ledgers';
import type { News } from './news';
import type { Parameters } from './parameters';
import { toFirstVariables } from './plan-run';
import type { AwsEndpoint } from './remote/aws-endpoint';
import { type Reporter, toReporter } from './reporters/reporter';
import { tryReason } from './rollback/find-target';
import { readHistory } from './rollback/read-executions';
import { createRollbackDesk } from './rollback/rollback-desk';
import { runPlan } from './run-plan';
import { openExecutionFolder } from './store/execution-folder';
import type { Home } from './store/home';
import { type OpenWorld, openWorld } from './world';

/** What a rehearsal is given beside what it rehearses. */
export interface RehearsalOptions {
  readonly home: Home;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
  /** The folder for what is thrown away at the end: `os.tmpdir()`. Outside of any repository. */
  readonly temporary: string;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
  /** Who is told of each event, as it happens. */
  readonly reporters: readonly Reporter[];
  /** The values of secrets, by name or ARN. */
  readonly secrets: ReadonlyMap<string, string>;
  /**
   * The person's environment.
   * @default process.env
   */
  readonly machine?: World['machine'];
  /**
   * A `node_modules` in which functions find the AWS SDK when their code does not bring it, as Lambda has it in its own.
   * @default none
   */
  readonly nodeModules?: string;
  /** Whether approvals are given without asking. */
  readonly yes: boolean;
  /** Asks the person; undefined when nobody can be asked. */
  readonly ask: World['ask'];
  /**
   * The values of the pipeline's own variables that are given at the start.
   * @default their defaults
   */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * The execution's id, when somebody was told it already.
   * @default a new one
   */
  readonly executionId?: string;
  /**
   * What started the execution.
   * @default a person
   */
  readonly trigger?: ExecutionTrigger;
  /** What a person gave by name for what no template says: `--import`. @default - nothing */
  readonly imports?: Readonly<Record<string, string>>;
  /** What answers for AWS: stacks are deployed there, and calls handed on that nothing here answers. @default - nothing */
  readonly awsEndpoint?: AwsEndpoint;
  /** The states of alarms that a person gives, by name. @default - none is known, and all are taken for OK */
  readonly alarms?: ReadonlyMap<string, AlarmState>;
  /** How fast services are swapped. @default - the pace of a rehearsal */
  readonly pace?: Pace;
  /** Starts a further execution of the pipeline. @default - nothing can */
  readonly startExecution?: StartExecution;
  /** What functions are called with while something is deployed to them, by their names. @default - a request for `/`, or nothing */
  readonly functionEvents?: ReadonlyMap<string, unknown>;
  /**
   * The parameters of Systems Manager, when they outlive the rehearsal.
   * @default those that the person gave, and those that the home keeps
   */
  readonly parameters?: Parameters;
  /**
   * Waits before the sites are taken down, after the reporters have closed.
   * @default they are taken down at once
   */
  readonly hold?: (execution: Execution) => Promise<void>;
}

/**
 * Rehearses a plan from its first stage to its last, and leaves behind an execution in the home.
 * @throws StoreFailure when the home, or a reporter's file, cannot be written; any other throw is a bug.
 */
export async function rehearse(plan: Plan, assembly: Assembly, options: RehearsalOptions): Promise<Execution> {
  const { home, newId, clock, variables = {} } = options;
  const beginning = toExecution(plan, options.executionId ?? newId(), variables);
  const folder = openExecutionFolder(home, beginning.pipeline, beginning.id);
  const ledger = openLedgers(openLedger(plan, beginning, options.trigger));
  const reporter = toReporter([ledger, ...options.reporters]);
  try {
    const journal = startJournal(beginning, folder, reporter, clock);
    const desk = createRollbackDesk((stage, wanted) => tryReason({ plan, home, stage, wanted }), newId);
    const past = { askRollback: desk.ask, history: () => readHistory(home, plan.pipeline) };
    const parts = { plan, assembly, ledger, tell: journal.tell, logFunction: folder.logFunction, ...past };
    const world = await openWorld({ machine: process.env, ...options, ...parts });
    try {
      const delivered = (one: Journal) => withDelivery(one, world);
      const finders = { findRunner, findRuleRunner, digests: new DigestBook() };
      const run = { ...options, plan, assembly, journal: delivered(journal), world, variables, ...finders };
      const end = await runPlan(run, { variables: toFirstVariables(run), succeeded: new Set() });
      const begin: Following['begin'] = (execution, trigger) => ledger.add(openLedger(plan, execution, trigger));
      await followRollbacks(run, end, { desk, settle: world.settle, home, reporter, withDelivery: delivered, begin });
      // What executions leave behind is often cleared by functions that a schedule calls.
      world.letTimePass();
      await world.settle();
      reporter.close?.();
      const execution = journal.execution();
      await options.hold?.(execution);
      return execution;
    } finally {
      await world.close();
    }
  } catch (error) {
    tryClose(reporter);
    throw error;
  } finally {
    folder.close();
  }
}

/** What broke off is summed up as far as it came; what it broke off for is thrown, and not that it cannot be told of. */
function tryClose(reporter: Reporter): void {
  try {
    reporter.close?.();
  } catch {}
}

/** What AWS would put on the event bus goes to the template's rules. */
function withDelivery(journal: Journal, world: Pick<OpenWorld, 'deliver'>): Journal {
  const tell = (news: News) => {
    const event = journal.tell(news);
    if ('aws' in event) world.deliver(event.aws);
    return event;
  };
  return { ...journal, tell };
}
