import type { TestCounts } from '../outcome';

/** The phases of a build that do something, by the names of CodeBuild's API. */
export type BuildPhaseName =
  | 'DOWNLOAD_SOURCE'
  | 'INSTALL'
  | 'PRE_BUILD'
  | 'BUILD'
  | 'POST_BUILD'
  | 'UPLOAD_ARTIFACTS'
  | 'FINALIZING';

/** How a build, or one of its phases, ended. */
export type BuildState = 'SUCCEEDED' | 'FAILED' | 'STOPPED' | 'TIMED_OUT';

/** Why a phase failed. */
export interface BuildFailure {
  /** A sentence: `npm test exited with 1`. */
  readonly reason: string;
  /** The command as the buildspec has it. */
  readonly command?: string;
  readonly exitCode?: number;
  /** The last lines that the command printed, at most ten. */
  readonly lastLines?: readonly string[];
}

/** One phase that a build went through. */
export interface BuildPhase {
  readonly name: BuildPhaseName;
  readonly status: BuildState;
  readonly durationSeconds: number;
  /** Why it did not succeed. */
  readonly failure?: BuildFailure;
}

/** How a build ended. */
export interface BuildResult {
  readonly state: BuildState;
  /** In order; those that the failure of an earlier one left out are not there. */
  readonly phases: readonly BuildPhase[];
  /** The exported variables, as they stood at the end of POST_BUILD. */
  readonly exportedVariables: Readonly<Record<string, string>>;
  /** Counts over all JUnit reports, when there was at least one. */
  readonly tests?: TestCounts;
  /** Why it did not succeed: `phase BUILD: npm test exited with 1`. */
  readonly reason?: string;
  readonly command?: string;
  readonly exitCode?: number;
  /** The last lines that the failed command printed, at most ten. */
  readonly lastLines?: readonly string[];
}

/** What a phase log needs of a build. */
export interface PhaseLogOptions {
  readonly log: (line: string) => void;
  readonly clock: () => Date;
  /** How the build was ended from outside, once it was. */
  readonly interrupted: () => 'STOPPED' | 'TIMED_OUT' | undefined;
}

/** Runs phases and writes them down, in the log with the words that CodeBuild's logs have. */
export class PhaseLog {
  private readonly entered: BuildPhase[] = [];

  constructor(private readonly options: PhaseLogOptions) {}

  get phases(): readonly BuildPhase[] {
    return this.entered;
  }

  /** The first phase that did not succeed. */
  get failed(): BuildPhase | undefined {
    return this.entered.find(({ status }) => status !== 'SUCCEEDED');
  }

  /** A line of CodeBuild's own in the log; a text of several is as many. */
  say(text: string): void {
    const time = this.options.clock().toISOString().replace('T', ' ').slice(0, 19).replaceAll('-', '/');
    for (const line of text.split('\n')) this.options.log(`[Container] ${time} ${line}`);
  }

  /** Runs a phase to its end, and answers whether it succeeded. */
  async enter(name: BuildPhaseName, run: () => Promise<BuildFailure | undefined>): Promise<boolean> {
    this.say(`Entering phase ${name}`);
    const start = this.options.clock().getTime();
    const failure = await run();
    const interrupted = this.options.interrupted();
    const status = interrupted ?? (failure ? 'FAILED' : 'SUCCEEDED');
    const durationSeconds = (this.options.clock().getTime() - start) / 1000;
    const why = interrupted ? { reason: INTERRUPTIONS[interrupted] } : failure;
    this.entered.push({ name, status, durationSeconds, ...(why ? { failure: why } : {}) });
    this.say(`Phase complete: ${name} State: ${status}`);
    if (why) this.say(why.reason);
    return status === 'SUCCEEDED';
  }
}

const INTERRUPTIONS = {
  STOPPED: 'the build was stopped',
  TIMED_OUT: 'the build took longer than its timeout',
} as const;
