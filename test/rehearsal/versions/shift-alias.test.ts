import type { SynthesizedAlarm } from '../../../lib/assembly/alarm';
import { shiftAlias, toCounts } from '../../../lib/rehearsal/versions/shift-alias';
import type { Sample, Traffic } from '../../../lib/rehearsal/versions/traffic';

const errors: SynthesizedAlarm = {
  stack: 'staging',
  logicalId: 'Errors',
  name: 'errors',
  arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors',
  metric: { namespace: 'AWS/Lambda', name: 'Errors', dimensions: {}, statistic: 'Sum', periodSeconds: 60 },
  threshold: 1,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 3,
  datapointsToAlarm: 3,
  missingData: 'missing',
};
const linear = [30, 60, 90].map((percent) => ({ percent, minutes: 1 }));
const steps = [...linear, { percent: 100, minutes: 0 }];

/** Traffic of which a call fails once the new version has the given share. */
async function shift(failsFrom: number, but: { readonly minutes?: number; readonly aborted?: boolean } = {}) {
  const samples: Sample[] = [];
  const moves: number[] = [];
  const lines: string[] = [];
  const traffic: Traffic = {
    samples,
    more: async (calls) => {
      const ok = (moves.at(-1) ?? 0) < failsFrom;
      samples.push(...Array.from({ length: calls }, () => ({ version: '3', ok, began: 0, milliseconds: 1 })));
    },
    stop: async () => undefined,
  };
  const ringing = await shiftAlias({
    steps: steps.map((step) => ({ ...step, minutes: step.minutes * (but.minutes ?? 1) })),
    traffic,
    move: (percent) => void moves.push(percent),
    alarms: [errors],
    pace: { calls: 40, limitMs: 1000 },
    log: (line) => void lines.push(line),
    signal: but.aborted ? AbortSignal.abort() : new AbortController().signal,
  });
  return { ringing, moves, lines, samples };
}

test('a good version gets its share in steps, each under calls', async () => {
  const { ringing, moves, lines, samples } = await shift(101);
  expect(ringing).toBeUndefined();
  expect(moves).toEqual([30, 60, 90, 100]);
  expect(lines[0]).toBe('30% to the new version: 10 invocations, 0 failed; they stand for the minute on AWS');
  expect(toCounts(samples)).toBe('40 invocations, 0 failed');
});

test('three minutes in a row are three steps of a minute, or one of three', async () => {
  expect((await shift(30)).ringing).toEqual({ name: 'errors', percent: 90 });
  expect((await shift(30, { minutes: 3 })).ringing).toEqual({ name: 'errors', percent: 30 });
});

test('after the last step no alarm has the time to ring', async () => {
  expect((await shift(100)).ringing).toBeUndefined();
});

test('an interrupted shift moves no further', async () => {
  expect((await shift(0, { aborted: true })).moves).toEqual([]);
});
