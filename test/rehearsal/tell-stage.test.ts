import { succeeded } from '../../lib/rehearsal/outcome';
import { tellExecution, tellStage } from '../../lib/rehearsal/tell-stage';
import { aPlanRun } from '../helpers/plan-run';
import { planOf, temporaryDirectory } from '../helpers/rehearsal';

const run = aPlanRun(temporaryDirectory(), planOf({ Build: [[{ name: 'a' }]] }), async () => succeeded());
/** Two seconds before the clock of the run. */
const began = new Date('2026-03-01T08:59:58Z');

test('a start has no duration, an end has one, and a retry is a start', () => {
  tellStage(run, began, 'Build', 'STARTED');
  tellStage(run, began, 'Build', 'RESUMED');
  tellStage(run, began, 'Build', 'FAILED');
  tellExecution(run, began, 'STOPPING');
  tellExecution(run, began, 'STOPPED');
  expect(
    run.events.map((event) => [event.type, 'state' in event && event.state, 'durationMs' in event && event.durationMs]),
  ).toEqual([
    ['stage', 'STARTED', false],
    ['stage', 'RESUMED', false],
    ['stage', 'FAILED', 2000],
    ['execution', 'STOPPING', false],
    ['execution', 'STOPPED', 2000],
  ]);
});

test('each is told in AWS’s words, too, and an execution with where it is kept', () => {
  expect(run.events[2]).toMatchObject({
    aws: { 'detail-type': 'CodePipeline Stage Execution State Change', detail: { stage: 'Build', state: 'FAILED' } },
  });
  expect(run.events[4]).toMatchObject({ directory: run.journal.folder.path, aws: { detail: { state: 'STOPPED' } } });
});
