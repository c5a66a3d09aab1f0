import { toCommonDetail, toEnvelope } from '../../../lib/aws/events/envelope';

const change = {
  pipeline: 'storefront',
  executionId: '12345678-1234-5678-abcd-12345678abcd',
  version: 3,
  account: '111122223333',
  region: 'ap-northeast-2',
  time: new Date('2026-01-24T22:03:07.891Z'),
  id: '01234567-89ab-cdef-0123-456789abcdef',
};

test('the envelope names the pipeline by its ARN and tells the time without a fraction', () => {
  expect(toEnvelope(change, 'CodePipeline Stage Execution State Change', { a: 1 })).toEqual({
    version: '0',
    id: '01234567-89ab-cdef-0123-456789abcdef',
    'detail-type': 'CodePipeline Stage Execution State Change',
    source: 'aws.codepipeline',
    account: '111122223333',
    time: '2026-01-24T22:03:07Z',
    region: 'ap-northeast-2',
    resources: ['arn:aws:codepipeline:ap-northeast-2:111122223333:storefront'],
    detail: { a: 1 },
  });
});

test('the detail tells the start with its milliseconds, and the first attempt unless another is given', () => {
  expect(toCommonDetail(change)).toEqual({
    pipeline: 'storefront',
    'execution-id': '12345678-1234-5678-abcd-12345678abcd',
    'start-time': '2026-01-24T22:03:07.891Z',
    version: 3,
    'pipeline-execution-attempt': 1,
  });
  const retried = { ...change, startTime: new Date('2026-01-24T22:00:00.001Z'), attempt: 2 };
  expect(toCommonDetail(retried)).toMatchObject({
    'start-time': '2026-01-24T22:00:00.001Z',
    'pipeline-execution-attempt': 2,
  });
});
