import { Template } from 'aws-cdk-lib/assertions';
import { OutputDirectory } from '../../../lib/synthesis/constructs/target-outputs';
import type { Pipeline } from '../../../lib/synthesis/model/pipeline';
import { PipelineStack } from '../../../lib/synthesis/stacks/pipeline-stack';
import { aBuild, aPipeline } from '../../helpers/delivery';
import { aContext, anApp, aStack } from '../../helpers/stack';

/** The template of a pipeline that only builds, and which bundles were asked for. */
function synthesize(but: Partial<Pipeline>) {
  const asked: string[] = [];
  const model = aPipeline({ stages: [{ name: 'Build', actions: [aBuild('packages')] }], ...but });
  const stack = new PipelineStack(anApp(), 'pipeline-storefront', model, {
    description: 'The delivery pipeline storefront',
    outputs: new OutputDirectory(),
    buildspecs: aContext(aStack()).buildspecs,
    bundles: (name) => {
      asked.push(name);
      return __dirname;
    },
  });
  return { template: Template.fromStack(stack), asked };
}

const quiet = synthesize({ notices: [], keepDays: 90, tags: { team: 'portal' } });

test('people find the pipeline and its artifacts by the stack’s outputs', () => {
  quiet.template.hasOutput('PipelineConsole', { Description: 'The pipeline storefront in the console' });
  quiet.template.hasOutput('ArtifactBucket', {
    Description: 'Where the artifacts of storefront are kept, for 90 days',
  });
  expect(quiet.template.toJSON().Description).toBe('The delivery pipeline storefront');
});

test('every resource that takes tags has the pipeline’s', () => {
  const tags = [
    { Key: 'conveyor:pipeline', Value: 'storefront' },
    { Key: 'team', Value: 'portal' },
  ];
  for (const type of ['AWS::CodePipeline::Pipeline', 'AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::CodeBuild::Project']) {
    quiet.template.allResourcesProperties(type, { Tags: tags });
  }
});

test('who tells nobody has no notifier, and bundles none', () => {
  expect(quiet.asked).toEqual([]);
  quiet.template.resourceCountIs('AWS::Lambda::Function', 0);
  const telling = synthesize({});
  expect(telling.asked).toEqual(['notify']);
  telling.template.resourceCountIs('AWS::Lambda::Function', 1);
});
