import { missing } from '../../lib/plan/missing';

test('what cannot run here names the stand-in that would save it', () => {
  expect(missing('nothing here runs it', 'Production.service')).toEqual({
    kind: 'missing',
    why: 'nothing here runs it',
    remedy: 'give --stand-in Production.service=COMMAND',
  });
});
