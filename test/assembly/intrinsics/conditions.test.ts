import { isResolvedTrue } from '../../../lib/assembly/intrinsics/conditions';
import { resolverOf } from '../../helpers/facts';

const resolver = resolverOf(`Parameters: { Stage: { Type: String, Default: test }, Secret: { Type: String } }
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsProduction: !Equals [!Ref Stage, production]
  IsSecret: !Equals [!Ref Secret, x]
  Both: !And [!Condition IsTest, !Condition IsProduction]
  Either: !Or [!Condition IsTest, !Condition IsProduction]
  Neither: !Not [!Condition Either]
  SurelyNot: !And [!Condition IsSecret, !Condition IsProduction]
  Surely: !Or [!Condition IsSecret, !Condition IsTest]
  Perhaps: !And [!Condition IsSecret, !Condition IsTest]
  Chicken: !Condition Egg
  Egg: !Not [!Condition Chicken]
Resources: {}`);

test.each([
  ['IsTest', true],
  ['IsProduction', false],
  ['Both', false],
  ['Either', true],
  ['Neither', false],
  ['SurelyNot', false],
  ['Surely', true],
  ['Perhaps', { unknown: 'Parameter Secret' }],
  ['IsSecret', { unknown: 'Parameter Secret' }],
  ['Chicken', { unknown: 'Condition Chicken' }],
  ['Nothing', { unknown: 'Condition Nothing' }],
])('%s is %j', (name, value) => {
  expect(isResolvedTrue(name, resolver)).toEqual(value);
});

test('conditions that name others many times are decided at once', () => {
  const names = Array.from({ length: 60 }, (_, index) => `C${index}`);
  const conditions = names.map((name, index) =>
    index === 0 ? `${name}: !Equals [a, a]` : `${name}: !And [!Condition C${index - 1}, !Condition C${index - 1}]`,
  );
  const deep = resolverOf(`Conditions:\n  ${conditions.join('\n  ')}\nResources: {}`);
  expect(isResolvedTrue('C59', deep)).toBe(true);
});
