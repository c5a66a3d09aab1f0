import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toExecution } from '../../../lib/rehearsal/execution';
import { readRevisions } from '../../../lib/rehearsal/rollback/read-revisions';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const home = { execution: () => directory };

test('what the sources delivered is read from the events, and nothing else', () => {
  const revision = { type: 'revision', stage: 'Source', action: 'App', artifact: 'app', revision: '3f2a1c9' };
  const lines = [
    { type: 'warning', text: 'not of "type":"revision"' },
    { ...revision, seq: 2 },
    { type: 'revision', stage: 'Source' },
  ];
  writeFileSync(join(directory, 'events.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  const execution = toExecution(planOf({ Source: [[{ name: 'App' }]] }), '5f1a');
  expect(readRevisions(home, execution)).toEqual([revision]);
});
