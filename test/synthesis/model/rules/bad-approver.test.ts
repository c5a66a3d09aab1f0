import { found, withActions } from '../../../helpers/definition';

const problems = (approver: string, home = 'home: { account: "111122223333" }\n') =>
  found(
    'BadApprover',
    home + withActions('{ approve: ok }').replace('staging: {}', `staging: { approvers: ["${approver}"] }`),
  );

test.each(['release-managers', 'arn:aws:iam::111122223333:role/release/managers'])('%s may answer', (approver) => {
  expect(problems(approver)).toEqual([]);
});

test('what is no role is refused', () => {
  expect(problems('release managers')).toEqual([
    '"release managers" · "release managers" is neither the name nor the ARN of a role',
  ]);
  expect(problems('arn:aws:iam::111122223333:user/anna')).toHaveLength(1);
});

test("and so is one of another account, and one of AWS's own", () => {
  expect(problems('arn:aws:iam::444455556666:role/managers')).toHaveLength(1);
  expect(problems('arn:aws:iam::444455556666:role/managers', '')).toEqual([]);
  expect(problems('AWSReservedSSO_Release_0123456789abcdef')).toHaveLength(1);
});
