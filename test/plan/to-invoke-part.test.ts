import { hasCode, isRuntimeHere, toInvokePart } from '../../lib/plan/to-invoke-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

const assembly = factsOf(`Resources:
  Warm:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: warm, Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: "x" } }
  Far:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: far, Runtime: nodejs22.x, Handler: index.handler, Code: { S3Bucket: b, S3Key: k } }
  Snake:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: snake, Runtime: python3.13, Handler: a.b, Code: { ZipFile: "x" } }
  Box:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: box, PackageType: Image, Code: { ImageUri: i } }`);

test.each([
  ['warm', { kind: 'real', what: 'function warm, index.handler on nodejs22.x' }],
  ['warm:live', { kind: 'real' }],
  [
    'far',
    {
      kind: 'missing',
      why: 'the code of function "far" is not here',
      remedy: 'give --code Far=PATH: a folder or a zip with its code, or --stand-in warm=COMMAND',
    },
  ],
  ['snake', { kind: 'missing', why: 'function "snake" needs python3.13, and only Node.js runs here' }],
  ['box', { kind: 'missing', why: 'function "box" is a container image' }],
  ['gone', { kind: 'missing', why: 'function "gone" is not in what was given' }],
  [{ unknown: 'ImportValue f' }, { kind: 'missing', why: 'its function is not known: ImportValue f' }],
])('the function %j is %j', (FunctionName, part) => {
  const action = anAction('Release.warm Invoke/AWS/Lambda', { configuration: { FunctionName } });
  expect(toInvokePart(action, { assembly, reference: 'warm' })).toMatchObject(part);
});

test('Python runs where it is', () => {
  const action = anAction('Release.warm Invoke/AWS/Lambda', { configuration: { FunctionName: 'snake' } });
  expect(toInvokePart(action, { assembly, reference: 'warm', python: true })).toMatchObject({ kind: 'real' });
  expect(isRuntimeHere('python2.7', true)).toBe(false);
});

test('code is inline or a file, and Node.js alone runs here', () => {
  expect(assembly.functions.map(hasCode)).toEqual([true, false, true, false]);
  expect(['nodejs22.x', 'provided.al2023', ''].map((runtime) => isRuntimeHere(runtime))).toEqual([true, false, false]);
});
