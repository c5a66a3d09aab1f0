import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deleteObjects } from '../../../lib/rehearsal/endpoint/delete-objects';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const folder = temporaryDirectory();
writeFiles(folder, { 'a & b.txt': 'x', '1.0': 'x', 'kept.txt': 'x' });

test('keys are what they are written as, and a quiet answer names none of them', async () => {
  const loud = await deleteObjects(folder, '<Delete><Object><Key>a &amp; b.txt</Key></Object></Delete>');
  expect(loud.body).toContain('<Deleted><Key>a &amp; b.txt</Key></Deleted>');
  const quiet = await deleteObjects(
    folder,
    '<Delete><Object><Key>1.0</Key></Object><Object><Key>../kept</Key></Object><Quiet>true</Quiet></Delete>',
  );
  expect(quiet.body).toContain('<DeleteResult/>');
  expect(['a & b.txt', '1.0', 'kept.txt'].filter((key) => existsSync(join(folder, key)))).toEqual(['kept.txt']);
});
