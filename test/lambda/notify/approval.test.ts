import { toApproval } from '../../../lambda/notify/approval';

const approval = (minute: number, resolved?: Record<string, string>, configuration?: Record<string, string>) => ({
  stageName: 'Release',
  actionName: 'release',
  startTime: new Date(Date.UTC(2026, 2, 2, 10, minute)),
  input: { ...(resolved && { resolvedConfiguration: resolved }), ...(configuration && { configuration }) },
});

test('the question is told as the approver reads it, with the page to review', () => {
  const resolved = { CustomData: 'Release 1a104adf?', ExternalEntityLink: 'https://staging.acme.example/' };
  const configuration = { CustomData: 'Release #{Source.CommitId}?' };
  expect(toApproval([approval(0, resolved, configuration)], 'Release', 'release')).toEqual({
    question: 'Release 1a104adf?',
    url: 'https://staging.acme.example/',
  });
});

test('a question whose variables are not resolved is left out', () => {
  expect(
    toApproval([approval(0, undefined, { CustomData: 'Release #{Source.CommitId}?' })], 'Release', 'release'),
  ).toEqual({});
  expect(toApproval([approval(0, undefined, { CustomData: 'Release?' })], 'Release', 'release')).toEqual({
    question: 'Release?',
  });
});

test('the last try of that very action is meant', () => {
  const tries = [approval(1, { CustomData: 'first' }), approval(9, { CustomData: 'second' })];
  expect(toApproval(tries, 'Release', 'release')).toEqual({ question: 'second' });
  expect(toApproval(tries, 'Release', 'other')).toBeUndefined();
});
