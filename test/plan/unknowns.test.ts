import { actionsOf } from '../../lib/plan/reference';
import { neededUnknowns, unknownsOf } from '../../lib/plan/unknowns';
import { factsOf } from '../helpers/facts';
import { anAction, aTemplate, firstPipeline } from '../helpers/planned';

const assembly = aTemplate('shared-bucket');
const [source, build, deploy] = actionsOf(firstPipeline(assembly));

test('what an action and its project do not know is named once', () => {
  expect(build && unknownsOf(build, assembly)).toEqual(['Parameter Colour', 'ImportValue shared-bucket']);
});

test('what only AWS uses is unknown, and not needed here', () => {
  expect(deploy && unknownsOf(deploy, assembly)).toContain('ImportValue key');
  expect(deploy && neededUnknowns(deploy, assembly)).toEqual(['ImportValue shared-bucket', 'resolve ssm:/shop/prefix']);
});

test("a source's connection is not needed here", () => {
  expect(source && unknownsOf(source, assembly)).toEqual(['ImportValue connection']);
  expect(source && neededUnknowns(source, assembly)).toEqual([]);
});

test('what a function that is invoked does not know is needed', () => {
  const facts = factsOf(`Resources:
  Warm:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: warm, Environment: { Variables: { TABLE: !ImportValue table } } }`);
  const invoke = anAction('Release.warm Invoke/AWS/Lambda', { configuration: { FunctionName: 'warm' } });
  expect(neededUnknowns(invoke, facts)).toEqual(['ImportValue table']);
});
