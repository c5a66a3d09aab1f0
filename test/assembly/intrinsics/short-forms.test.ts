import { parseDocument } from '../../../lib/assembly/parse-document';
import { known } from '../../helpers/facts';

test.each([
  ['!Ref Site', { Ref: 'Site' }],
  ['!Condition IsMain', { Condition: 'IsMain' }],
  ['!GetAtt Site.Arn', { 'Fn::GetAtt': 'Site.Arn' }],
  ['!Sub "${Site}"', { 'Fn::Sub': '${Site}' }],
  ['!Join ["", [a, !Ref Site]]', { 'Fn::Join': ['', ['a', { Ref: 'Site' }]] }],
  ['!Sub\n- "${a}"\n- a: !GetAtt [Site, Arn]', { 'Fn::Sub': ['${a}', { a: { 'Fn::GetAtt': ['Site', 'Arn'] } }] }],
  ['!If [Yes, !Ref A, !If [No, b, c]]', { 'Fn::If': ['Yes', { Ref: 'A' }, { 'Fn::If': ['No', 'b', 'c'] }] }],
  ['!Transform { Name: AWS::Include }', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ['!GetStackOutput { StackName: s }', { 'Fn::GetStackOutput': { StackName: 's' } }],
])('%j is the long form', (text, expected) => {
  expect(known(parseDocument(text, 'a.yaml'))).toEqual(expected);
});

test('a tag that CloudFormation does not know is left out, and its value stays', () => {
  expect(known(parseDocument('a: !Vault secret', 'a.yaml'))).toEqual({ a: 'secret' });
});
