import { refusePackage, toFile, toPutAnswer } from '../../../lib/rehearsal/packages/package-call';

test('what is published already with other content is refused, and with the same it is not', () => {
  expect(toPutAnswer('other', 'cli 1.2.0')).toMatchObject({
    status: 409,
    body: expect.stringContaining('cli 1.2.0 is published already, with other content'),
  });
  expect([toPutAnswer('same', 'cli').status, toPutAnswer('kept', 'cli').status]).toEqual([201, 201]);
});

test('a refusal says its reason under both names by which clients look for it', () => {
  const { status, headers, body } = refusePackage(404, 'there is no cli');
  expect([status, headers['content-type'], JSON.parse(String(body))]).toEqual([
    404,
    'application/json',
    { error: 'there is no cli', message: 'there is no cli' },
  ]);
});

test('a file is sent as it is, and none where there is none', () => {
  expect(toFile(Buffer.from([0, 255]))).toMatchObject({ status: 200, body: Buffer.from([0, 255]) });
  expect(toFile(undefined)).toBeUndefined();
});
