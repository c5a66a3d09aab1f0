import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../../lib/assembly/assembly';
import type { WatchSettings } from '../../../lib/aws/codepipeline/watch-settings';
import type { AlarmState } from '../../../lib/aws/events/alarm-event';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { bundle } from '../../../lib/synthesis/constructs/functions/bundle';
import { root } from '../../helpers/conveyor';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const cache = mkdtempSync(join(tmpdir(), 'rollback-'));
afterAll(() => rmSync(cache, { recursive: true }));

const arn = 'arn:aws:lambda:ap-northeast-2:111122223333:function:watcher';
const origin = { stack: 'Pipelines', logicalId: 'Watcher' };
const settings: WatchSettings = {
  pipeline: 'storefront',
  stages: [{ stage: 'Production', alarms: ['errors'], minutes: 60 }],
};

/** What a template has of a watch: the rule of EventBridge, and the function. */
function assemblyWith(code: string): Assembly {
  const fn = {
    ...origin,
    name: 'watcher',
    arn,
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    code,
    environment: { WATCH: JSON.stringify(settings) },
    timeoutSeconds: 60,
    memoryMegabytes: 256,
  };
  const pattern = {
    source: ['aws.cloudwatch'],
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: ['errors'], state: { value: ['ALARM'] } },
  };
  const rule = {
    ...origin,
    name: 'alarms',
    enabled: true,
    pattern,
    targets: [{ id: 't', arn, maximumRetryAttempts: 0 }],
  };
  return { ...emptyAssembly, functions: [fn], rules: [rule] };
}

test('an alarm after the stage is over rolls it back to the execution before, once', async () => {
  const assembly = assemblyWith(bundle({ root, entry: join(root, 'lambda', 'rollback', 'index.ts'), cache }));
  const file = join(directory, 'deployed');
  const options = { ...optionsIn(directory), nodeModules: join(root, 'node_modules') };
  const release = (version: string, alarms: ReadonlyMap<string, AlarmState> = new Map()) => {
    const plan = planOf({
      Source: [
        [{ name: 'code', category: 'Source', outputs: ['site'], command: `echo ${version} > $CONVEYOR_OUTPUT_site/v` }],
      ],
      Production: [[{ name: 'site', category: 'Deploy', inputs: ['site'], command: `cat v >> ${file}` }]],
    });
    // The command of the source is a stand-in's, and no part of the pipeline.
    return rehearse(plan, assembly, { ...options, alarms });
  };
  const first = await release('one');
  const second = await release('two', new Map([['errors', 'ALARM']]));
  expect(second.status).toBe('Succeeded');
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\none\n');
  const told = options.events.flatMap((event) => (event.type === 'rollback' ? [[event.state, event.target]] : []));
  expect(told).toEqual([
    ['STARTED', first.id],
    ['SUCCEEDED', first.id],
  ]);
  const started = options.events.find(
    (event) => event.type === 'execution' && event.execution !== first.id && event.execution !== second.id,
  );
  expect(started).toMatchObject({
    aws: { detail: { 'execution-trigger': { 'trigger-type': 'ManualRollback' } } },
  });
}, 30_000);
