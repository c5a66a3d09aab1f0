import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assembly } from '../../assembly/assembly';
import type { Plan } from '../../plan/plan';
import type { World } from '../action-run';
import type { StartExecution } from '../execution-start';
import { layOutRuntimeModules } from '../functions/runtime-modules';
import type { Ledger } from '../ledger';
import { createNotices, type NoticeNews, type Notices, type NoticesOptions } from '../notices/create-notices';
import { maskSecrets } from '../notices/mask-secrets';
import { openEndpoint } from '../open-endpoint';
import type { Parameters } from '../parameters';
import type { Home } from '../store/home';
import { openLineFile } from '../store/line-file';
import { openFunctions } from '../versions/open-functions';
import { tryFunctionVerdict } from './function-verdict';

/** What stands for AWS while a watch lasts, beside the executions: rules get the events of repositories, and call functions. */
export interface Office {
  /** Gives an event to the targets of every rule that it matches, in the background. */
  readonly deliver: Notices['deliver'];
  /** Stops everything that listens or runs, and tells what nothing here could answer. */
  readonly close: () => Promise<void>;
}

/** What an office is made of. */
export interface OfficeOptions {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly home: Home;
  /** What CodePipeline tells of the latest execution. */
  readonly ledger: Ledger;
  readonly parameters: Parameters;
  readonly startExecution: StartExecution;
  /** Starts the pipeline for a rule that it is a target of. */
  readonly startPipeline: NonNullable<NoticesOptions['startPipeline']>;
  /** The bare repositories that stand for the sources, by the sources' references. */
  readonly repositories: ReadonlyMap<string, string>;
  readonly tell: (news: NoticeNews) => void;
  /** Says a sentence to the person: what a function says about a change. */
  readonly say: (sentence: string) => void;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
  readonly secrets: ReadonlyMap<string, string>;
  readonly machine: World['machine'];
  /** The folder for what is thrown away at the end. */
  readonly temporary: string;
  /** A `node_modules` in which functions find the AWS SDK. @default none */
  readonly nodeModules?: string;
}

/** Opens an office. What functions print that the events of repositories call is kept in `watch.log` in the home. */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { home, newId, secrets, tell } = options;
  const closing = new AbortController();
  const mask = maskSecrets(secrets.values());
  const directory = await mkdtemp(join(options.temporary, 'conveyor-watch-'));
  const log = openLineFile(join(home.path, 'watch.log'));
  const endpoint = await openEndpoint({
    ...options,
    missingSecret: (name) => tell({ type: 'warning', text: `the secret ${name} was asked for: give it with --secret` }),
    jobs: new Map(),
    functions: () => functions,
    notices: { publish: (message) => notices.publish(message), takeSlack: (message) => notices.takeSlack(message) },
  });
  const { nodeModules: installed = '', ...rest } = options;
  const nodeModules = await layOutRuntimeModules(installed, join(directory, 'node_modules'));
  const functions = await openFunctions({
    ...rest,
    folder: home.functions,
    ...(nodeModules !== undefined && { nodeModules }),
    directory,
    path: options.machine['PATH'] ?? '',
    toLoopback: (text) => text,
    awsEnvironment: () => endpoint.environment(),
    uuid: newId,
    warn: (text) => tell({ type: 'warning', text }),
  });
  const notices: Notices = createNotices({
    ...options,
    invoke: functions.invoke,
    log: (name, lines) => {
      for (const line of lines.map(mask)) {
        log.write(`${name}: ${line}`);
        const verdict = tryFunctionVerdict(line);
        if (verdict !== undefined) options.say(verdict);
      }
    },
    mask,
    signal: closing.signal,
    uuid: newId,
  });
  return {
    deliver: notices.deliver,
    close: async () => {
      closing.abort();
      await functions.close();
      for (const { service, operation } of endpoint.unanswered())
        tell({ type: 'warning', text: `the rehearsal does not answer the call ${service}:${operation}` });
      await endpoint.close();
      log.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
