import { startedByHand } from '../../../lib/rehearsal/execution-start';
import { checkStart } from '../../../lib/rehearsal/watch/check-start';
import { planOf } from '../../helpers/rehearsal';

const bare = planOf({ Source: [[{ name: 'App', category: 'Source' }]], Build: [[{ name: 'build' }]] });
const plan = { ...bare, pipeline: { ...bare.pipeline, variables: [{ name: 'COLOUR', defaultValue: 'blue' }] } };
const check = (source: string, variable: string) =>
  checkStart(
    { trigger: startedByHand, revisions: new Map([[source, { commit: 'a' }]]), variables: { [variable]: 'red' } },
    plan,
  );

test('a start may name sources and variables that the pipeline has', () => {
  expect(check('App', 'COLOUR')).toBeUndefined();
  expect(check('build', 'COLOUR')).toBe('The pipeline storefront has no source action "build".');
  expect(check('App', 'SIZE')).toBe('The pipeline storefront has no variable "SIZE".');
});
