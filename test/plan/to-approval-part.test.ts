import { toApprovalPart } from '../../lib/plan/to-approval-part';

test.each([
  [true, false, { kind: 'real', what: 'approved by --yes' }],
  [true, true, { kind: 'real', what: 'approved by --yes' }],
  [false, true, { kind: 'real', what: 'asked at this terminal' }],
  [false, false, { kind: 'missing', remedy: 'give --yes to approve without asking' }],
])('with --yes %s and a terminal %s it is %j', (yes, canAsk, part) => {
  expect(toApprovalPart({ reference: 'release', yes, canAsk })).toMatchObject(part);
});
