import type { z } from 'zod';
import { fileShape, scriptsShape, withinRevision } from '../../../lib/aws/codedeploy/server-appspec-shape';

/** What is wrong with a value, as `path message`. */
const wrong = (shape: z.ZodType, value: unknown) =>
  shape.safeParse(value).error?.issues.map(({ path, message }) => [...path, message].join(' ')) ?? [];

test('a script has a location within the revision', () => {
  expect(wrong(scriptsShape, [{ location: '../x.sh' }])).toEqual(['0 location leads out of the revision']);
  expect(wrong(scriptsShape, [{ location: '' }])).toEqual(['0 location is empty']);
  expect(wrong(withinRevision, 'scripts\\..\\x.sh')).toEqual(['leads out of the revision']);
  expect(wrong(withinRevision, 'scripts/..x.sh')).toEqual([]);
});

// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
test('a script takes at most an hour, with the others of its event', () => {
  const limited = (...timeouts: string[]) => timeouts.map((timeout) => ({ location: 'x.sh', timeout }));
  expect(wrong(scriptsShape, limited('0'))).toEqual(['0 timeout is no time limit']);
  expect(wrong(scriptsShape, limited('3601'))).toEqual(['0 timeout is no time limit']);
  expect(wrong(scriptsShape, limited('1h'))).toEqual(['0 timeout is no time limit']);
  expect(scriptsShape.parse(limited('3600'))).toEqual([{ location: 'x.sh', timeout: 3600 }]);
  expect(wrong(scriptsShape, limited('3000', '601'))).toEqual(['take longer together than an event may']);
  expect(wrong(scriptsShape, limited('3000', '600'))).toEqual([]);
});

test('a destination is absolute and stays where it says', () => {
  const to = (destination: string) => wrong(fileShape, { source: '/', destination });
  expect(to('opt/app')).toEqual(['destination is no absolute path']);
  expect(to('/opt/../etc')).toEqual(['destination is no absolute path']);
  expect([...to('/opt/app'), ...to('C:\\app')]).toEqual([]);
});
