import { tryTemplateError } from '../../../lib/rehearsal/stacks/check-template';
import { parseTemplateBody } from '../../../lib/rehearsal/stacks/template-body';

function errorOf(template: string): string | undefined {
  return tryTemplateError(parseTemplateBody(template), Buffer.byteLength(template));
}

const topic = 'Topic: { Type: "AWS::SNS::Topic" }';

test('a good template has no error', () => {
  expect(errorOf(`AWSTemplateFormatVersion: 2010-09-09\nResources: { ${topic} }`)).toBeUndefined();
});

test.each([
  ['Resource: {}', 'Invalid template property or properties [Resource]'],
  [
    `AWSTemplateFormatVersion: "2012-01-01"\nResources: { ${topic} }`,
    'Template format error: 2012-01-01 is not a supported value for AWSTemplateFormatVersion.',
  ],
  ['Resources: {}', 'Template format error: At least one Resources member must be defined.'],
  [
    'Resources: { my-topic: { Type: "AWS::SNS::Topic" } }',
    'Template format error: Resource name my-topic is non alphanumeric.',
  ],
  [
    'Resources: { Topic: { Properties: {} } }',
    'Template format error: [/Resources/Topic] Every Resources object must contain a Type member.',
  ],
  ['Resources: { Topic: { Type: Topic } }', 'Template format error: Unrecognized resource types: [Topic]'],
  [
    'Resources: { Topic: { Type: "AWS::SNS::Topic", Propertes: {} } }',
    "Invalid template resource property 'Propertes'",
  ],
  [
    'Resources: { Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: } } }',
    "[/Resources/Topic/Properties/TopicName] 'null' values are not allowed in templates",
  ],
  [
    `Parameters: { A: { Type: Text } }\nResources: { ${topic} }`,
    'Template format error: Unrecognized parameter type: Text',
  ],
  [
    `Parameters: { A: {} }\nResources: { ${topic} }`,
    'Template format error: Every Parameters object must contain a Type member.',
  ],
  [
    `Outputs: { A: {} }\nResources: { ${topic} }`,
    'Template format error: Every Outputs member must contain a Value object',
  ],
])('%s', (template, error) => {
  expect(errorOf(template)).toBe(error);
});

test('what is more than CloudFormation takes is told', () => {
  const many = (count: number, form: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => form(i)).join('\n');
  expect(errorOf(`Resources:\n${many(501, (i) => `  T${i}: { Type: "AWS::SNS::Topic" }`)}`)).toBe(
    'Template format error: Number of resources, 501, is greater than maximum allowed, 500',
  );
  expect(errorOf(`Resources: { ${topic} }\nOutputs:\n${many(201, (i) => `  O${i}: { Value: a }`)}`)).toBe(
    'Template format error: Number of outputs, 201, is greater than maximum allowed, 200',
  );
  expect(errorOf(`Resources: { ${topic} }\nParameters:\n${many(201, (i) => `  P${i}: { Type: String }`)}`)).toBe(
    'Template format error: Number of parameters, 201, is greater than maximum allowed, 200',
  );
  expect(errorOf(`Resources: { ${topic} } #${'x'.repeat(1_000_000)}`)).toBe(
    'Template may not exceed 1000000 bytes in size.',
  );
});
