import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toExecution } from '../../../lib/rehearsal/execution';
import { openExecutionFolder } from '../../../lib/rehearsal/store/execution-folder';
import { optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('an execution leaves its state, its events, logs and artifacts', () => {
  const { home } = optionsIn(directory);
  const folder = openExecutionFolder(home, 'a@b.c', '5f1a');
  folder.saveExecution(toExecution(planOf({ Build: [[{ name: 'packages' }]] }), '5f1a'));
  const place = { pipeline: 'a@b.c', execution: '5f1a', time: '2026-03-01T00:00:00.000Z' };
  folder.appendEvent({ v: 1, seq: 1, type: 'warning', text: 'one', ...place });
  folder.appendEvent({ v: 1, seq: 2, type: 'warning', text: 'two', ...place });
  folder.logFunction('notify', ['first']);
  folder.logFunction('notify', ['second']);
  folder.close();
  expect(folder.path).toBe(join(home.path, 'executions', 'a@b.c', '5f1a'));
  expect(readdirSync(folder.path).sort()).toEqual(['artifacts', 'events.jsonl', 'execution.json', 'logs']);
  expect(JSON.parse(readFileSync(join(folder.path, 'execution.json'), 'utf8'))).toMatchObject({
    id: '5f1a',
    status: 'InProgress',
    stages: [{ name: 'Build', actions: [{ name: 'packages' }] }],
  });
  const lines = readFileSync(join(folder.path, 'events.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).text)).toEqual(['one', 'two']);
  expect(readFileSync(join(folder.path, 'logs', 'notify.log'), 'utf8')).toBe('first\nsecond\n');
  expect([folder.log('Build', 'packages'), folder.artifact('site')]).toEqual([
    join(folder.path, 'logs', 'Build.packages.log'),
    join(folder.path, 'artifacts', 'site.zip'),
  ]);
});
