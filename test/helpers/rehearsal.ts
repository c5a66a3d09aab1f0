import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../lib/assembly/assembly';
import type { SynthesizedAction } from '../../lib/assembly/pipeline';
import type { Part, Plan } from '../../lib/plan/plan';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import type { RehearsalOptions } from '../../lib/rehearsal/rehearse';
import { openHome } from '../../lib/rehearsal/store/home';
import { NO_FLEET, NOTHING_SERVED } from './empty-facts';

/** An action as a test writes it; a `command` makes it a stand-in. */
export interface TestAction extends Partial<Omit<SynthesizedAction, 'stage'>> {
  readonly name: string;
  readonly command?: string;
  readonly part?: Part;
}

export const emptyAssembly: Assembly = {
  account: '111122223333',
  region: 'ap-northeast-2',
  pipelines: [],
  actionTypes: [],
  projects: [],
  functions: [],
  rules: [],
  topics: [],
  buckets: [],
  distributions: [],
  repositories: [],
  secrets: [],
  parameters: [],
  imageRepositories: [],
  beanstalkEnvironments: [],
  aliases: [],
  functionUrls: [],
  alarms: [],
  fleet: NO_FLEET,
  serving: NOTHING_SERVED,
};

/** A plan of stages by name, each a list of groups. */
export function planOf(stages: Readonly<Record<string, readonly (readonly TestAction[])[]>>): Plan {
  const planned = Object.entries(stages).map(([stage, groups]) => ({
    name: stage,
    groups: groups.map((group, index) => group.map((action) => toPlanned(stage, index + 1, action))),
  }));
  return {
    pipeline: {
      stack: 'Pipelines',
      logicalId: 'Pipeline',
      name: 'storefront',
      pipelineType: 'V2',
      executionMode: 'QUEUED',
      account: '111122223333',
      region: 'ap-northeast-2',
      variables: [],
      artifactBucket: 'artifacts-bucket',
      stages: planned.map(({ name, groups }) => ({ name, actions: groups.flat().map(({ action }) => action) })),
    },
    stages: planned,
  };
}

function toPlanned(stage: string, runOrder: number, { command, part, ...action }: TestAction) {
  const standIn: Part = { kind: 'stand-in', command: command ?? 'true' };
  return {
    action: {
      stage,
      category: 'Build',
      owner: 'AWS',
      provider: 'CodeBuild',
      version: '1',
      runOrder,
      inputs: [],
      outputs: [],
      configuration: {},
      ...action,
    },
    reference: action.name,
    part: part ?? standIn,
    unknowns: [],
  };
}

/** A temporary directory that is gone after the tests of the file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'conveyor-test-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Options of a rehearsal in a directory of its own, and the events that it told. */
export function optionsIn(
  directory: string,
  more: Partial<RehearsalOptions> = {},
): RehearsalOptions & { readonly events: RehearsalEvent[] } {
  const home = openHome(join(directory, '.conveyor'));
  if (!home.ok) throw new Error(home.problems[0]?.message);
  const events: RehearsalEvent[] = [];
  return {
    home: home.value,
    clock: () => new Date(),
    newId: randomUUID,
    random: randomBytes,
    temporary: directory,
    signal: new AbortController().signal,
    reporters: [{ report: (event) => void events.push(event) }],
    secrets: new Map(),
    machine: { PATH: process.env['PATH'] },
    yes: true,
    ask: undefined,
    events,
    ...more,
  };
}
