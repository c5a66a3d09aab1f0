import { dynamicNames, fillDynamicReferences } from '../../../lib/assembly/intrinsics/dynamic-references';

const given = (name: string): string | undefined => (name === 'ssm:/site/bucket' ? 'acme-site' : undefined);

test('what CloudFormation looks up while it deploys is named', () => {
  expect(dynamicNames('s3://{{resolve:ssm:/site/bucket}}/{{resolve:secretsmanager:key:SecretString:id}}')).toEqual([
    'resolve ssm:/site/bucket',
    'resolve secretsmanager:key:SecretString:id',
  ]);
  expect(dynamicNames('plain')).toEqual([]);
});

test('what a person gives is filled in wherever it stands, and the rest stays as it is written', () => {
  expect(
    fillDynamicReferences({ a: ['{{resolve:ssm:/site/bucket}}/x', 3], b: '{{resolve:ssm:/other}}', c: null }, given),
  ).toEqual({ a: ['acme-site/x', 3], b: '{{resolve:ssm:/other}}', c: null });
  expect(fillDynamicReferences({ unknown: 'Ref X' }, given)).toEqual({ unknown: 'Ref X' });
});
