import { Template } from 'aws-cdk-lib/assertions';
import { ServiceCluster } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-cluster';
import { aStack, statementsOf } from '../../../../helpers/stack';
import { aTargetContext } from '../../../../helpers/targets';

const stack = aStack();
const { network } = aTargetContext(stack);
const made = ServiceCluster.of(stack, network);
const again = ServiceCluster.of(stack, () => {
  throw new Error('there is a cluster already');
});
const template = Template.fromStack(stack);

test('the services of an environment share one cluster', () => {
  expect(again).toBe(made);
  template.hasResourceProperties('AWS::ECS::Cluster', {
    ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
  });
});

test('their logs are under one key, which turns over each year and outlives the stack', () => {
  template.hasResource('AWS::KMS::Key', { Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' });
  const uses = statementsOf(template, 'AWS::KMS::Key').filter(({ principal }) =>
    JSON.stringify(principal).includes('logs.'),
  );
  expect(uses.map(({ conditions }) => conditions)).toEqual([
    { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:ap-northeast-2:111122223333:log-group:*' } },
  ]);
});
