import { checkReferences } from '../../../lib/rehearsal/stacks/check-references';
import { parseTemplateBody } from '../../../lib/rehearsal/stacks/template-body';

function errorOf(template: string): string | undefined {
  return checkReferences(parseTemplateBody(template));
}

const resource = (properties: string, more = '') =>
  `Resources: { A: { Type: "AWS::SNS::Topic", ${more} Properties: { ${properties} } } }`;

test.each([
  [
    resource('X: [!Ref B, !Sub "${C}-${AWS::Region}-${!D}"]'),
    'Template format error: Unresolved resource dependencies [B, C] in the Resources block of the template',
  ],
  [resource('X: !GetAtt B.Arn'), 'Template error: instance of Fn::GetAtt references undefined resource B'],
  [
    resource('', 'DependsOn: [B],'),
    'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
  ],
  [
    `${resource('')}\nOutputs: { O: { Value: !Ref B } }`,
    'Template format error: Unresolved resource dependencies [B] in the Outputs block of the template',
  ],
  [resource('X: !If [IsProd, a, b]'), 'Template error: unresolved condition dependency IsProd in Fn::If'],
  [
    resource('', 'Condition: IsProd,'),
    'Template format error: Unresolved condition dependency IsProd in the Resources block of the template',
  ],
  [
    `${resource('')}\nConditions: { C: !Equals [!Ref A, a] }`,
    'Template format error: Unresolved dependencies [A]. Cannot reference resources in the Conditions block of the template',
  ],
  [
    resource('X: !FindInMap [Sizes, a, b]'),
    "Template error: Mapping named 'Sizes' is not present in the 'Mappings' section of template.",
  ],
])('%s', (template, error) => {
  expect(errorOf(template)).toBe(error);
});

test('what a loop or a macro writes is left to CloudFormation', () => {
  expect(
    errorOf(
      'Resources: { "Fn::ForEach::T": [N, [a], { "T${N}": { Type: "AWS::SNS::Topic", Properties: { X: !Ref N } } }] }',
    ),
  ).toBeUndefined();
});
