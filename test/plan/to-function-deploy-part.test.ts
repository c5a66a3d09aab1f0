import type { Value } from '../../lib/assembly/value';
import { toFunctionDeployPart } from '../../lib/plan/to-function-deploy-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

const assembly = factsOf(`Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: orders, Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: "x" } }
  Snake: { Type: AWS::Lambda::Function, Properties: { FunctionName: snake, Runtime: python3.13, Handler: a.b } }
  Box: { Type: AWS::Lambda::Function, Properties: { FunctionName: box, PackageType: Image } }
  Errors: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmName: orders-errors } }`);

function partOf(configuration: Readonly<Record<string, Value>>) {
  const action = anAction('Staging.api Deploy/AWS/Lambda', { configuration });
  return toFunctionDeployPart(action, { assembly, reference: 'api' });
}

test.each([
  [{}, 'a version of function orders'],
  [{ FunctionAlias: 'live' }, 'a version of function orders behind alias live, all at once'],
  [
    { FunctionAlias: 'live', DeployStrategy: 'Canary10Percent5Minutes', Alarms: 'orders-errors' },
    'a version of function orders behind alias live, 10% first; calls stand for the 5 minutes',
  ],
  [
    { FunctionAlias: 'live', DeployStrategy: 'Linear20PercentEvery1Minute', Alarms: 'orders-errors, far' },
    'a version of function orders behind alias live, 20% more each time; calls stand for each minute; not judged here: alarm far',
  ],
])('%j is %s', (configuration, what) => {
  expect(partOf({ FunctionName: 'orders', ...configuration })).toEqual({ kind: 'real', what });
});

test.each([
  [{ FunctionName: 'gone' }, 'function "gone" is not in what was given'],
  [{ FunctionName: { unknown: 'ImportValue f' } }, 'its function is not known: ImportValue f'],
  [{ FunctionName: 'snake' }, 'function "snake" needs python3.13, and only Node.js runs here'],
  [{ FunctionName: 'box' }, 'function "box" is a container image'],
  [{ FunctionName: 'orders', DeployStrategy: 'Fast' }, 'no strategy is called "Fast"'],
])('%j cannot: %s', (configuration, why) => {
  const remedy = 'give --stand-in api=COMMAND';
  expect(partOf(configuration)).toEqual({ kind: 'missing', why, remedy });
});
