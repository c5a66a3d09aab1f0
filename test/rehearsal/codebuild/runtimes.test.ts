import { compareRuntimes } from '../../../lib/rehearsal/codebuild/runtimes';

const environment = { PATH: process.env['PATH'] ?? '' };
const { node } = process.versions;
const major = node.split('.')[0];

it.each([`${major}`, `${major}.x`, 'latest', '$NODE_VERSION', node])(
  'has nothing to say of Node.js %s',
  async (version) => {
    expect(await compareRuntimes({ nodejs: version }, environment)).toEqual([]);
  },
);

it('says what differs, and what is not there', async () => {
  expect(await compareRuntimes({ nodejs: `${major}9` }, environment)).toEqual([
    `Runtime nodejs: CodeBuild would use ${major}9, this machine has ${node}`,
  ]);
  expect(await compareRuntimes({ java: 'corretto21', android: '29' }, { PATH: '/nowhere' })).toEqual([
    'Runtime java: CodeBuild would use corretto21, this machine has none that is known',
    'Runtime android: CodeBuild would use 29, this machine has none that is known',
  ]);
});
