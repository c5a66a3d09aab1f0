import { toCatalogDeployAction } from '../../../../../lib/synthesis/constructs/deploys/servicecatalog/servicecatalog-deploy';
import type { CatalogProduct } from '../../../../../lib/synthesis/model/targets/servicecatalog';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const synthesize = (way: CatalogProduct['way'], version?: string) => {
  const target: CatalogProduct = { kind: 'catalog-product', name: 'database', product: 'prod-a', way };
  const deploy = { verb: 'deploy', name: 'database', runOrder: 2, environment: 'staging', input: 'Source' } as const;
  return templateWith(
    (scope, context) => [toCatalogDeployAction(scope, { ...deploy, target }, target, context)],
    version === undefined ? {} : { version },
  );
};
const template = synthesize({ kind: 'template', template: 't.yaml', description: ['Of #{Source.CommitId}'] });
const configurationOf = (made: typeof template) => actionsOf(made)['Second.database']?.['Configuration'];

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ServiceCatalog.html
test('a version of a template is named after what is recorded, else after the execution', () => {
  expect(actionsOf(template)['Second.database']).toMatchObject({
    ...{ RunOrder: 2, InputArtifacts: [{ Name: 'Source' }] },
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'ServiceCatalog', Version: '1' },
    Configuration: {
      ...{ ProductId: 'prod-a', TemplateFilePath: 't.yaml', ProductType: 'CLOUD_FORMATION_TEMPLATE' },
      ProductVersionName: '#{codepipeline.PipelineExecutionId}',
      ProductVersionDescription: 'Of #{Source.CommitId}',
    },
  });
  const recorded = synthesize({ kind: 'template', template: 't.yaml' }, '#{version.VERSION}');
  expect(configurationOf(recorded)).toMatchObject({ ProductVersionName: '#{version.VERSION}' });
});

test('a configuration says everything but the product', () => {
  expect(configurationOf(synthesize({ kind: 'configuration', path: 'version.json' }))).toEqual({
    ProductId: 'prod-a',
    ConfigurationFilePath: 'version.json',
  });
});

test('the action may make versions of that product, and have a template validated', () => {
  const own = statementsOf(template, 'AWS::IAM::Policy', /Second/).filter(({ actions }) =>
    actions.some((one) => /^(servicecatalog|cloudformation):/.test(one)),
  );
  expect(own).toMatchObject([
    {
      actions: [
        'servicecatalog:CreateProvisioningArtifact',
        'servicecatalog:DeleteProvisioningArtifact',
        'servicecatalog:DescribeProvisioningArtifact',
        'servicecatalog:ListProvisioningArtifacts',
        'servicecatalog:UpdateProduct',
      ],
      resources: ['arn:aws:catalog:ap-northeast-2:111122223333:product/prod-a'],
    },
    { actions: ['cloudformation:ValidateTemplate'], resources: ['*'] },
  ]);
});
