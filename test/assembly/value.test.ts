import { givenName, isUnknown, joinValues, toUnknown, tryText, unknownNames } from '../../lib/assembly/value';

test('texts are joined, with what stands between them', () => {
  expect(joinValues(['a', 'b'], '-')).toBe('a-b');
  expect(joinValues([])).toBe('');
});

test('one unknown part makes a text unknown, and every unknown part is named once', () => {
  const joined = joinValues(['https://', toUnknown('GetAtt Api.Url'), toUnknown('Ref Port'), toUnknown('Ref Port')]);
  expect(unknownNames(joined)).toEqual(['GetAtt Api.Url', 'Ref Port']);
});

test('a known value has a text and no unknown names', () => {
  expect(tryText('main')).toBe('main');
  expect(unknownNames('main')).toEqual([]);
  expect(tryText(toUnknown('Ref Branch'))).toBeUndefined();
});

test('a map of a template is not taken for an unknown', () => {
  expect(isUnknown({ unknown: 'Ref Branch' })).toBe(true);
  expect(isUnknown({ unknown: 'x', Type: 'y' })).toBe(false);
  expect(isUnknown({ unknown: { Ref: 'Branch' } })).toBe(false);
});

test('a person gives an unknown by its name without its kind', () => {
  expect(givenName('ImportValue shared-vpc')).toBe('shared-vpc');
  expect(givenName('resolve ssm:/site/bucket')).toBe('ssm:/site/bucket');
});
