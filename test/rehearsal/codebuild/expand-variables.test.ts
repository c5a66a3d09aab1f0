import { expandVariables, listVariables } from '../../../lib/rehearsal/codebuild/expand-variables';

const artifacts = { files: ['$A/**', '${B}.zip', 'cost$'], 'base-directory': '${A}$C' };

it('lists the variables of paths once each', () => {
  expect(listVariables(artifacts)).toEqual(['A', 'B', 'C']);
  expect(listVariables(undefined)).toEqual([]);
});

it('puts their values in, and nothing for one without a value', () => {
  expect(expandVariables(artifacts, { A: 'x"y', B: '$A' })).toEqual({
    files: ['x"y/**', '$A.zip', 'cost$'],
    'base-directory': 'x"y',
  });
  expect(expandVariables(undefined, {})).toBeUndefined();
});
