import { referencesIn } from '../../../lib/rehearsal/stacks/references';

test('every intrinsic that names something is found, wherever it stands', () => {
  const part = {
    A: { 'Fn::Join': ['-', [{ Ref: 'Topic' }, { 'Fn::GetAtt': ['Queue', 'Arn'] }]] },
    B: {
      'Fn::If': [
        'IsProd',
        { 'Fn::Sub': ['${X}${Y.Arn}${!Z}', { X: { Ref: 'Own' } }] },
        { 'Fn::FindInMap': ['Map', 'a', 'b'] },
      ],
    },
  };
  expect(referencesIn(part).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'Ref Topic',
    'GetAtt Queue',
    'If IsProd',
    'GetAtt Y',
    'Ref Own',
    'FindInMap Map',
  ]);
});
