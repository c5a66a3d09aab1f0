import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildspecReport } from '../../../lib/aws/codebuild/buildspec';
import { readReports } from '../../../lib/rehearsal/codebuild/reports';
import { writeFiles } from '../../helpers/build';

const source = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(source, { recursive: true }));

beforeAll(() => {
  writeFiles(source, {
    'packages/a/junit.xml': '<testsuite><testcase/><testcase><failure/></testcase></testsuite>',
    'packages/b/junit.xml': '<testsuite><testcase/><testcase><skipped/></testcase></testsuite>',
    'broken.xml': '<testsuite>',
  });
});

async function read(groups: Readonly<Record<string, BuildspecReport>>) {
  const lines: string[] = [];
  return { counts: await readReports(groups, { source, say: (line) => lines.push(line) }), lines };
}

it('adds up all reports of all groups, by base directory too', async () => {
  expect((await read({ unit: { files: ['**/junit.xml'] } })).counts).toEqual({ total: 4, failed: 1, skipped: 1 });
  const two = await read({
    a: { files: ['*.xml'], 'base-directory': 'packages/a' },
    b: { files: ['packages/b/junit.xml'] },
  });
  expect(two).toEqual({ counts: { total: 4, failed: 1, skipped: 1 }, lines: [] });
});

it('says what it cannot read, and goes on', async () => {
  const { counts, lines } = await read({
    gone: { files: ['gone/*.xml'] },
    broken: { files: ['broken.xml'] },
    coverage: { files: ['lcov.xml'], 'file-format': 'CLOVERXML' },
  });
  expect(counts).toBeUndefined();
  expect(lines).toEqual([
    'Report group gone: no matching report files: gone/*.xml',
    'Report group broken: broken.xml is no JUnit report',
    'Report group coverage: CLOVERXML is not read in a rehearsal',
  ]);
});
