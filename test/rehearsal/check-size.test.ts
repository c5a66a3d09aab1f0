import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { checkSize, tryTooLarge } from '../../lib/rehearsal/check-size';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const deploy = (provider: string) => ({ category: 'Deploy', provider });
const source = (provider: string) => ({ category: 'Source', provider });

test.each([
  [source('S3'), 7_516_192_768, 'has 7.1 GB, and S3 delivers at most 7 GB'],
  [source('CodeCommit'), 1_073_741_824, 'has 1.1 GB, and CodeCommit delivers at most 1 GB'],
  [deploy('CloudFormation'), 268_435_456, 'has 256.1 MB, and CloudFormation takes at most 256 MB'],
  [deploy('CodeDeployToECS'), 3_145_728, 'has 3.1 MB, and CodeDeployToECS takes at most 3 MB'],
])('%j has %d bytes at most', (action, limit, reason) => {
  expect(checkSize(limit, action)).toBeUndefined();
  expect(checkSize(limit + 1, action)).toBe(reason);
});

test('what the guide gives no limit for has none', () => {
  expect(checkSize(1e12, deploy('S3'))).toBeUndefined();
  expect(checkSize(1e12, { category: 'Build', provider: 'CodeBuild' })).toBeUndefined();
});

/** As large as it says, and without a block on the disk. */
function sparse(path: string, bytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

test('the first artifact that is too large is named', () => {
  const files = [
    { name: 'none', path: join(directory, 'none.zip') },
    { name: 'small', path: sparse(join(directory, 'small.zip'), 1_073_741_824) },
    { name: 'large', path: sparse(join(directory, 'large.zip'), 1_610_612_737) },
  ];
  expect(tryTooLarge(files, source('GitHub'))).toBe(
    'the artifact "large" has 1.6 GB, and GitHub delivers at most 1 GB',
  );
  expect(tryTooLarge(files.slice(0, 2), source('GitHub'))).toBeUndefined();
});

test('a deploy action does not begin with an artifact that it cannot take', async () => {
  const bytes = 'head -c 3200000 /dev/urandom > "$CONVEYOR_OUTPUT_site/noise"';
  const taskDefinition = { name: 'ecs', category: 'Deploy', provider: 'CodeDeployToECS', inputs: ['site'] };
  const plan = planOf({
    Source: [[{ name: 'make', outputs: ['site'], command: bytes }]],
    Deploy: [[{ ...taskDefinition, command: 'true' }]],
  });
  const { stages } = await rehearse(plan, emptyAssembly, optionsIn(directory));
  expect(stages[1]?.actions[0]).toMatchObject({
    status: 'Failed',
    reason: 'the artifact "site" has 3.1 MB, and CodeDeployToECS takes at most 3 MB',
  });
});
