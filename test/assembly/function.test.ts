import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFunction } from '../../lib/assembly/function';
import { factsOf, inDirectory } from '../helpers/facts';

const text = `Resources:
  Notify:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: notify
      Runtime: nodejs22.x
      Handler: index.handler
      Timeout: 30
      MemorySize: 256
      Code: { ZipFile: "exports.handler = async () => 1" }
      Environment: { Variables: { RETRIES: 2, TABLE: !ImportValue table } }
      DeadLetterConfig: { TargetArn: !GetAtt Lost.Arn }
  Bare:
    Type: AWS::Lambda::Function
    Properties: { Code: { S3Bucket: assets, S3Key: bare.zip } }
  Lost: { Type: AWS::SQS::Queue, Properties: { QueueName: lost } }`;

test('a function is read with its inline code, environment, limits and dead letters', () => {
  expect(factsOf(text).functions[0]).toEqual({
    stack: 'shop',
    logicalId: 'Notify',
    name: 'notify',
    arn: 'arn:aws:lambda:us-east-1:111122223333:function:notify',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    environment: { RETRIES: '2', TABLE: { unknown: 'ImportValue table' } },
    timeoutSeconds: 30,
    memoryMegabytes: 256,
    inlineCode: 'exports.handler = async () => 1',
    deadLetter: 'arn:aws:sqs:us-east-1:111122223333:lost',
  });
});

test("a function that says little has Lambda's defaults, and no code when no file has it", () => {
  const bare = factsOf(text).functions[1];
  expect(bare).toMatchObject({ timeoutSeconds: 3, memoryMegabytes: 128, environment: {} });
  expect(bare).not.toHaveProperty('code');
});

test('code that a person gives, by logical id or by name, goes before inline code', () => {
  inDirectory((directory) => {
    mkdirSync(join(directory, 'dist'));
    const code = { notify: join(directory, 'dist'), Bare: directory };
    const [notify, bare] = factsOf(text, { code }).functions;
    expect(notify?.code).toBe(join(directory, 'dist'));
    expect(notify).not.toHaveProperty('inlineCode');
    expect(bare?.code).toBe(directory);
  });
});

test.each([
  ['notify'],
  ['notify:live'],
  ['arn:aws:lambda:us-east-1:111122223333:function:notify'],
  ['arn:aws:lambda:us-east-1:111122223333:function:notify:7'],
])('%s names the function', (name) => {
  expect(findFunction(factsOf(text).functions, name)?.logicalId).toBe('Notify');
});

test('another name names none', () => {
  expect(findFunction(factsOf(text).functions, 'Notify')).toBeUndefined();
});
