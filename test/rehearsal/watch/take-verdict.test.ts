import type { SynthesizedRule } from '../../../lib/assembly/rule';
import type { ExecutionStart } from '../../../lib/rehearsal/execution-start';
import {
  byConnection,
  byPolling,
  deliverEvents,
  isPolled,
  type TakeOptions,
  takeVerdict,
} from '../../../lib/rehearsal/watch/take-verdict';
import { anAction, aPipeline } from '../../helpers/planned';

const rule: SynthesizedRule = {
  ...{ stack: 'shop', logicalId: 'Pushed', name: 'pushed', enabled: true, pattern: { source: ['aws.codecommit'] } },
  targets: [
    { id: 'F', arn: 'arn:aws:lambda:eu-west-1:111122223333:function:judge', maximumRetryAttempts: 0 },
    { id: 'T', arn: 'arn:aws:sns:eu-west-1:111122223333:pushes', maximumRetryAttempts: 0 },
  ],
};

function anOffice() {
  const said: string[] = [];
  const started: ExecutionStart[] = [];
  const delivered: unknown[] = [];
  const options: TakeOptions = {
    pipeline: aPipeline(),
    rules: [rule],
    startExecution: (start) => ({ ok: true, executionId: String(started.push(start)) }),
    deliver: (event) => delivered.push(event),
    say: (line) => said.push(line),
    clock: () => new Date(),
    newId: () => 'id',
  };
  return { said, started, delivered, options };
}

test('a verdict is said, and starts the pipeline when it is so', () => {
  const { said, started, options } = anOffice();
  const revisions = new Map([['App', { commit: '3f2a1c9', branch: 'main' }]]);
  const occasion = { subject: '3f2a1c9 on main', trigger: byPolling, revisions };
  takeVerdict(occasion, { starts: false, why: 'branch main is not in release/**' }, options);
  takeVerdict(occasion, { starts: true, why: 'App is polled' }, options);
  expect(said).toEqual([
    '3f2a1c9 on main: does not start shop: branch main is not in release/**',
    '3f2a1c9 on main: starts shop: App is polled',
  ]);
  expect(started).toEqual([{ trigger: byPolling, revisions, variables: {} }]);
});

test('events go to the rules, and the functions that these call are named', () => {
  const { said, delivered, options } = anOffice();
  const event = { source: 'aws.codecommit', region: 'eu-west-1', account: '111122223333' };
  const other = { ...event, source: 'aws.s3' };
  expect(deliverEvents('3f2a1c9 on main', [event, other], options)).toBe(true);
  expect(said).toEqual(['3f2a1c9 on main: the rule pushed calls judge']);
  expect(delivered).toEqual([event, other]);
  expect(deliverEvents('shop.zip', [other], options)).toBe(false);
});

test('a source is polled unless it is told not to be', () => {
  expect(
    [{}, { PollForSourceChanges: 'True' }, { PollForSourceChanges: 'False' }].map((configuration) =>
      isPolled({ configuration }),
    ),
  ).toEqual([true, true, false]);
});

test('a connection starts by a webhook', () => {
  const ConnectionArn = 'arn:aws:codeconnections:eu-west-1:111122223333:connection/c1';
  const source = anAction('Source.App Source/AWS/CodeStarSourceConnection', { configuration: { ConnectionArn } });
  expect(byConnection(source)).toEqual({ type: 'WebhookV2', detail: ConnectionArn });
});
