import { parseTemplateBody, transformsOf } from '../../../lib/rehearsal/stacks/template-body';

test('a text that is neither JSON nor YAML is refused at its place', () => {
  expect(() => parseTemplateBody('Resources:\n  A: [')).toThrow(
    /^Template format error: YAML not well-formed. \(line 2, column \d+\)$/,
  );
  expect(() => parseTemplateBody('{ "Resources": { ]')).toThrow(/^Template format error: JSON not well-formed/);
  expect(() => parseTemplateBody('- a list')).toThrow('Template format error: unsupported structure.');
});

test('the transforms of a template are those on top and those within', () => {
  const body = parseTemplateBody(`
Transform: [AWS::LanguageExtensions, { Name: Own }]
Resources: { A: { Type: "AWS::SNS::Topic", Properties: { "Fn::Transform": { Name: "AWS::Include" } } } }
`);
  expect(transformsOf(body)).toEqual(['AWS::LanguageExtensions', 'Own', 'AWS::Include']);
});
