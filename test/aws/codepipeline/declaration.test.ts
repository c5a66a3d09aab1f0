import { nameIn } from '../../../lib/aws/codepipeline/declaration';

test('a name is quoted; one that only the deployment knows is said to be unknown', () => {
  expect(nameIn('stage', 'Build')).toBe('stage "Build"');
  expect(nameIn('stage', { Ref: 'Name' })).toBe('a stage whose name is not known yet');
});
