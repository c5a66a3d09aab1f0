import { join } from 'node:path';
import { checkPipeline } from '../../lib/aws/codepipeline/check-pipeline';
import { badTemplates, readTemplate, shippedDefinitions, type TemplateJson, templatesOf } from '../helpers/shipped';

const problemsOf = (template: TemplateJson) =>
  Object.values(template.Resources)
    .filter(({ Type: type }) => type === 'AWS::CodePipeline::Pipeline')
    .flatMap(({ Properties: properties = {} }) => checkPipeline(properties));

test.each(shippedDefinitions)('CloudFormation would take the pipelines of %s', (definition) => {
  expect(templatesOf(definition).flatMap(({ template }) => problemsOf(template))).toEqual([]);
});

test('what no validator of templates sees is refused', () => {
  const codes = problemsOf(readTemplate(join(badTemplates, 'codepipeline.json'))).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['BadName', 'ModeNeedsV2', 'UnknownProvider']));
});
