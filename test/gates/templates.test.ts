import { join } from 'node:path';
import { checkPipeline } from '../../lib/aws/codepipeline/check-pipeline';
import {
  badTemplates,
  readTemplate,
  type ShippedTemplate,
  shippedDefinitions,
  type TemplateJson,
  templatesOf,
} from '../helpers/shipped';
import { pinned, stateful } from './pinned';

const shipped = new Map(shippedDefinitions.map((definition) => [definition, templatesOf(definition)]));
const templates = [...shipped.values()].flat();

/**
 * The change alarm that reviewers read: a line for each property of each resource, references flattened, asset hashes masked.
 * What matters is asserted elsewhere. `npx jest test/gates/templates -u` takes what was meant to change.
 */
test.each(shippedDefinitions)('%s', (definition) => {
  for (const { stack, template } of shipped.get(definition) ?? []) {
    expect(render(template)).toMatchSnapshot(stack);
  }
});

test('the same definition makes the same templates', () => {
  const again = templatesOf('examples/definitions/two-pipelines.yaml');
  expect(again.map(({ template }) => template)).toEqual(
    shipped.get('examples/definitions/two-pipelines.yaml')?.map(({ template }) => template),
  );
});

test('what holds state keeps its logical id', () => {
  const found = Object.fromEntries(
    templates.map(({ stack, template }) => [
      stack,
      Object.entries(template.Resources)
        .filter(([, { Type: type }]) => stateful.has(type))
        .map(([id]) => id),
    ]),
  );
  expect(found).toEqual(pinned);
});

test('what holds people’s work outlives its stack', () => {
  for (const { template } of templates) {
    for (const resource of Object.values(template.Resources)) {
      if (!/Key$|::Bucket$|Repository$/.test(resource.Type)) continue;
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  }
});

test('no template holds a secret, or reads one into itself', () => {
  for (const { template } of templates) {
    const text = JSON.stringify(template);
    expect(text).not.toContain('hooks.slack.com');
    expect(text).not.toMatch(/\{\{resolve:/);
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|ghp_\w{20}|-----BEGIN/);
  }
});

const problemsOf = (template: TemplateJson) =>
  Object.values(template.Resources)
    .filter(({ Type: type }) => type === 'AWS::CodePipeline::Pipeline')
    .flatMap(({ Properties: properties = {} }) => checkPipeline(properties));

test.each(shippedDefinitions)('CloudFormation would take the pipelines of %s', (definition) => {
  expect((shipped.get(definition) ?? []).flatMap(({ template }) => problemsOf(template))).toEqual([]);
});

test('what no validator of templates sees is refused', () => {
  const codes = problemsOf(readTemplate(join(badTemplates, 'codepipeline.json'))).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['BadName', 'ModeNeedsV2', 'UnknownProvider']));
});

function render({ Resources, ...rest }: ShippedTemplate['template']): string {
  const resources = Object.entries(Resources).flatMap(
    ([id, { Type: type, Properties: properties = {}, ...others }]) => [
      `${type} ${id}`,
      ...linesOf({ ...properties, ...others }),
    ],
  );
  return mask([...resources, 'Outputs', ...linesOf('Outputs' in rest ? rest.Outputs : {})].join('\n'));
}

function linesOf(properties: unknown): readonly string[] {
  return Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const flat = flatten(value);
    const items = Array.isArray(flat) && flat.length > 1 ? flat : [flat];
    return items.map((item) => `  ${name}: ${name === 'FunctionCode' ? '<code>' : renderItem(item)}`);
  });
}

function renderItem(item: unknown): string {
  return typeof item === 'string' && !item.includes('\n') ? item : JSON.stringify(item);
}

/** A value whose references are texts, `<Bucket.Arn>`, and whose single entries stand alone. */
function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[name, argument] = ['', undefined]] = entries;
  if (name === 'Ref' || name === 'Fn::ImportValue') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  if (name === 'Fn::Join') return argument[1].map(flatten).join(argument[0]);
  if (name === 'Statement' || 'Statement' in value)
    return entries.flatMap(([key, inner]) => (key === 'Statement' ? flatten(inner) : []));
  return Object.fromEntries(entries.map(([key, inner]) => [key, flatten(inner)]));
}

function mask(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, '<hash>');
}
