import { matchesPattern, unknownsIn } from '../../../lib/aws/events/matches-pattern';

/** The sample event of event-ruler's README, on which AWS's user guide draws. */
const event = {
  version: '0',
  id: 'ddddd4-aaaa-7777-4444-345dd43cc333',
  'detail-type': 'EC2 Instance State-change Notification',
  source: 'aws.ec2',
  account: '012345679012',
  time: '2017-10-02T16:24:49Z',
  region: 'us-east-1',
  resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000'],
  detail: {
    'c-count': 5,
    'd-count': 3,
    'x-limit': 301.8,
    'source-ip': '10.0.0.33',
    'instance-id': 'i-000000aaaaaa00000',
    state: 'running',
  },
};

describe('AWS’s own examples match AWS’s own event', () => {
  test.each([
    [
      {
        'detail-type': ['EC2 Instance State-change Notification'],
        resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000'],
        detail: { state: ['initializing', 'running'] },
      },
    ],
    [{ time: [{ prefix: '2017-10-02' }] }],
    [{ source: [{ suffix: 'ec2' }] }],
    [{ source: [{ 'equals-ignore-case': 'AWS.EC2' }] }],
    [{ detail: { state: [{ 'anything-but': 'initializing' }] } }],
    [{ detail: { 'x-limit': [{ 'anything-but': 123 }] } }],
    [{ detail: { state: [{ 'anything-but': ['stopped', 'overloaded'] }] } }],
    [{ detail: { 'x-limit': [{ 'anything-but': [100, 200, 300] }] } }],
    [{ detail: { state: [{ 'anything-but': { prefix: 'init' } }] } }],
    [{ detail: { 'c-count': [{ numeric: ['>', 0, '<=', 5] }], 'd-count': [{ numeric: ['<', 10] }] } }],
    [{ detail: { 'x-limit': [{ numeric: ['=', 3.018e2] }] } }],
    [{ detail: { 'source-ip': [{ cidr: '10.0.0.0/24' }] } }],
    [{ detail: { 'c-count': [{ exists: true }] } }],
    [
      {
        time: [{ prefix: '2017-10-02' }],
        detail: {
          state: [{ 'anything-but': 'initializing' }],
          'c-count': [{ numeric: ['>', 0, '<=', 5] }],
          'd-count': [{ numeric: ['<', 10] }],
          'x-limit': [{ 'anything-but': [100, 200, 300] }],
          'source-ip': [{ cidr: '10.0.0.0/8' }],
        },
      },
    ],
  ])('%j', (pattern) => {
    expect(matchesPattern(pattern, event)).toBe(true);
  });
});

test.each([
  ['another value', { source: ['aws.s3'] }],
  ['one field of two', { source: ['aws.ec2'], region: ['eu-west-1'] }],
  ['a field that is not there', { detail: { status: ['running'] } }],
  ['a text where the event has a number', { detail: { 'c-count': ['5'] } }],
  ['a list without values', { source: [] }],
  ['a text where a list must stand', { source: 'aws.ec2' }],
  ['the absence of what is there', { source: [{ exists: false }] }],
  ['an operator that nobody knows', { source: [{ contains: 'ec2' }] }],
  ['a list where the event has an object', { detail: ['running'] }],
  ['an object where the event has a text', { source: { name: ['aws.ec2'] } }],
])('%s does not match', (_, pattern) => {
  expect(matchesPattern(pattern, event)).toBe(false);
});

test.each([undefined, null, [], 'aws.ec2'])('%j is no pattern and matches nothing', (pattern) => {
  expect(matchesPattern(pattern, event)).toBe(false);
});

describe('absence', () => {
  const pattern = { detail: { 'c-count': [{ exists: false }] } };
  test('matches where the field or what holds it is missing', () => {
    expect(matchesPattern(pattern, { detail: { state: 'running' } })).toBe(true);
    expect(matchesPattern(pattern, { source: 'aws.ec2' })).toBe(true);
  });
  test('matches where the field is no leaf, as the user guide shows', () => {
    expect(matchesPattern(pattern, { detail: { 'c-count': { c1: 100 } } })).toBe(true);
  });
});

describe('arrays', () => {
  test('a list matches when it shares a value with the event’s array', () => {
    expect(matchesPattern({ resources: ['a', 'b'] }, { resources: ['b', 'c'] })).toBe(true);
    expect(matchesPattern({ resources: ['a'] }, { resources: ['b', 'c'] })).toBe(false);
  });
  test('of an array of objects one must match all that is asked', () => {
    const items = {
      items: [
        { name: 'a', state: 'FAILED' },
        { name: 'b', state: 'SUCCEEDED' },
      ],
    };
    expect(matchesPattern({ items: { name: ['b'], state: ['SUCCEEDED'] } }, items)).toBe(true);
    expect(matchesPattern({ items: { name: ['b'], state: ['FAILED'] } }, items)).toBe(false);
  });
});

describe('$or', () => {
  const either = (event: object) =>
    matchesPattern(
      {
        source: ['aws.cloudwatch'],
        $or: [{ metricName: ['CPUUtilization'] }, { namespace: ['AWS/EC2'], scope: ['x'] }],
      },
      event,
    );
  test('one of the alternatives must match, and all of the rest', () => {
    expect(either({ source: 'aws.cloudwatch', metricName: 'CPUUtilization' })).toBe(true);
    expect(either({ source: 'aws.cloudwatch', namespace: 'AWS/EC2', scope: 'x' })).toBe(true);
    expect(either({ source: 'aws.cloudwatch', namespace: 'AWS/EC2' })).toBe(false);
    expect(either({ source: 'aws.ec2', metricName: 'CPUUtilization' })).toBe(false);
  });
  test('with one alternative it is a field like any other, as event-ruler says', () => {
    expect(matchesPattern({ $or: [{ prefix: 'a' }] }, { $or: 'abc' })).toBe(true);
  });
});

/** The sample patterns of CodePipeline's user guide. */
test('CodePipeline’s samples tell a failed deploy from a failed approval', () => {
  const failed = (category: string) => ({
    source: 'aws.codepipeline',
    'detail-type': 'CodePipeline Action Execution State Change',
    detail: { state: 'FAILED', type: { category } },
  });
  const deploys = {
    source: ['aws.codepipeline'],
    'detail-type': ['CodePipeline Action Execution State Change'],
    detail: { state: ['FAILED'], type: { category: ['Deploy', 'Build'] } },
  };
  expect(matchesPattern(deploys, failed('Deploy'))).toBe(true);
  expect(matchesPattern(deploys, failed('Approval'))).toBe(false);
});

describe('what is unknown', () => {
  test('never matches, not even by negation, and leaves its neighbours alone', () => {
    const unknown = { unknown: 'ImportValue pipeline-name' };
    expect(matchesPattern({ source: [unknown] }, event)).toBe(false);
    expect(matchesPattern({ source: [{ 'anything-but': [unknown] }] }, event)).toBe(false);
    expect(matchesPattern({ source: [{ 'anything-but': unknown }] }, event)).toBe(false);
    expect(matchesPattern({ source: [{ prefix: unknown }] }, event)).toBe(false);
    expect(matchesPattern(unknown, event)).toBe(false);
    expect(matchesPattern({ source: [unknown, 'aws.ec2'] }, event)).toBe(true);
  });
  test('is named', () => {
    const pattern = {
      detail: {
        pipeline: [{ unknown: 'Ref A', also: ['Ref C'] }, 'b'],
        state: [{ 'anything-but': { unknown: 'Ref B' } }],
      },
    };
    expect(unknownsIn(pattern)).toEqual(['Ref A', 'Ref C', 'Ref B']);
    expect(unknownsIn({ source: ['aws.codepipeline'] })).toEqual([]);
  });
});
