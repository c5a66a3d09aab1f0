import { toDirectories } from '../../../lib/rehearsal/codebuild/build';

it('lays the sources side by side, none inside of another', () => {
  const zip = (name: string) => ({ name, path: `/in/${name}.zip` });
  const { source, secondary } = toDirectories({
    scratch: '/scratch',
    sources: [zip('Source'), zip('site'), zip('api')],
  });
  expect(source).toBe('/scratch/src');
  expect(secondary).toEqual({ site: '/scratch/src1', api: '/scratch/src2' });
});
