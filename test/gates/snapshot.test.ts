import { type ShippedTemplate, shippedDefinitions, templatesOf } from '../helpers/shipped';

/**
 * The change alarm that reviewers read: a line for each property of each resource, references flattened, asset hashes masked.
 * What matters is asserted elsewhere. `npx jest test/gates/snapshot -u` takes what was meant to change.
 */
const shipped = new Map(shippedDefinitions.map((definition) => [definition, templatesOf(definition)]));

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
