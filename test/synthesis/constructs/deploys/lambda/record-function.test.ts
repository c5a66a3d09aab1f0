import { toRecordAction } from '../../../../../lib/synthesis/constructs/deploys/lambda/record-function';
import { actionsOf, flat, statementsOf, templateWith } from '../../../../helpers/stack';
import { aDeploy, aTarget } from '../../../../helpers/targets';

const target = aTarget('function', { lambda: { function: 'orders', alias: 'live' } });
const deploy = { ...aDeploy(target), input: 'Source', runOrder: 2 };
const template = templateWith((scope, context) => [toRecordAction(scope, deploy, 'orders', context)], {
  version: '#{version.VERSION}',
});
const fn = 'arn:aws:lambda:ap-northeast-2:111122223333:function:orders';

test('after the deploy what was released is written on the function', () => {
  const record = actionsOf(template)['Second.web-record'];
  expect(record).toMatchObject({ ActionTypeId: { Provider: 'Commands' }, RunOrder: 3 });
  expect([record?.['Commands'] ?? []].flat().map(flat)).toEqual([
    `aws lambda tag-resource --resource '${fn}' --tags 'conveyor:execution=#{codepipeline.PipelineExecutionId},conveyor:commit=#{Source.CommitId},conveyor:version=#{version.VERSION}'`,
  ]);
});

test('it may tag this function, and do nothing else with any', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.some((one) => one.startsWith('lambda:')),
  );
  expect(rights.map(({ actions, resources }) => [actions, resources])).toEqual([[['lambda:TagResource'], [fn]]]);
});
