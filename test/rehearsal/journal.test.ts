import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import { toExecution } from '../../lib/rehearsal/execution';
import { startJournal } from '../../lib/rehearsal/journal';
import { openExecutionFolder } from '../../lib/rehearsal/store/execution-folder';
import { optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

test('what is told is on disk before anybody hears of it', () => {
  const folder = openExecutionFolder(optionsIn(directory).home, 'storefront', '5f1a');
  const heard: [RehearsalEvent, number, string][] = [];
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const report = (event: RehearsalEvent) =>
    heard.push([event, read('events.jsonl').trimEnd().split('\n').length, JSON.parse(read('execution.json')).status]);
  const clock = () => new Date('2026-03-01T00:00:00Z');
  const plan = planOf({ Build: [[{ name: 'packages' }]] });
  const journal = startJournal(toExecution(plan, '5f1a'), folder, { report: (event) => void report(event) }, clock);
  journal.tell({ type: 'warning', text: 'hot' });
  journal.tell({ type: 'execution', state: 'SUCCEEDED', directory: folder.path, durationMs: 1, aws: {} });
  expect(heard.map(([{ seq, type, time }, lines, status]) => [seq, type, time, lines, status])).toEqual([
    [1, 'warning', '2026-03-01T00:00:00.000Z', 1, 'InProgress'],
    [2, 'execution', '2026-03-01T00:00:00.000Z', 2, 'Succeeded'],
  ]);
  expect(journal.execution().status).toBe('Succeeded');
  folder.close();
});
