import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { CatalogProduct, CatalogWay } from '../../../model/targets/servicecatalog';
import type { ActionContext } from '../../action-context';
import { ExactAction } from '../../exact-action';

/**
 * A new version of a product, by CodePipeline's own action: the CDK's would be let administer all of Service Catalog.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ServiceCatalog.html
 */
export function toCatalogDeployAction(
  scope: Construct,
  { name, runOrder, input }: DeployAction,
  { product, way }: CatalogProduct,
  context: ActionContext,
): codepipeline.IAction {
  return new ExactAction({
    ...{ actionName: name, runOrder, category: codepipeline.ActionCategory.DEPLOY, provider: 'ServiceCatalog' },
    artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
    inputs: [context.artifact(input)],
    configuration: { ProductId: product, ...toConfiguration(way, context) },
    statements: toStatements(core.Stack.of(scope), product),
  });
}

function toConfiguration(way: CatalogWay, { outputs, version: recorded }: ActionContext) {
  if (way.kind === 'configuration') return { ConfigurationFilePath: way.path };
  const { template, version, description } = way;
  const executed = recorded ?? '#{codepipeline.PipelineExecutionId}';
  return {
    TemplateFilePath: template,
    ProductType: 'CLOUD_FORMATION_TEMPLATE',
    ProductVersionName: version === undefined ? executed : outputs.render(version),
    ...(description !== undefined && { ProductVersionDescription: outputs.render(description) }),
  };
}

/** A template that is validated is no resource. */
function toStatements(stack: core.Stack, product: string): readonly iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      actions: [
        ...['servicecatalog:CreateProvisioningArtifact', 'servicecatalog:DeleteProvisioningArtifact'],
        ...['servicecatalog:DescribeProvisioningArtifact', 'servicecatalog:ListProvisioningArtifacts'],
        'servicecatalog:UpdateProduct',
      ],
      resources: [stack.formatArn({ service: 'catalog', resource: 'product', resourceName: product })],
    }),
    new iam.PolicyStatement({ actions: ['cloudformation:ValidateTemplate'], resources: ['*'] }),
  ];
}
