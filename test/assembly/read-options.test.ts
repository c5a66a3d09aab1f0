import { join } from 'node:path';
import { readGivenCode, toStandIn } from '../../lib/assembly/read-options';
import { inDirectory, known, problemsOf } from '../helpers/facts';

test("AWS's example account and us-east-1 stand in unless others are given", () => {
  expect(toStandIn({})).toEqual({ account: '111122223333', region: 'us-east-1' });
  expect(toStandIn({ region: 'eu-west-1' })).toEqual({ account: '111122223333', region: 'eu-west-1' });
});

test('code is given by absolute paths, and what is not there is refused', () => {
  inDirectory((directory) => {
    expect(known(readGivenCode({ code: { Notify: directory } })).get('Notify')).toBe(directory);
    expect(problemsOf(readGivenCode({ code: { Notify: join(directory, 'no') } }))).toMatchObject([
      { code: 'MissingCode', message: `--code Notify: there is nothing at ${directory}/no` },
    ]);
  });
});
