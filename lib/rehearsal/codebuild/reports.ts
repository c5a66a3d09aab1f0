import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BuildspecReport } from '../../aws/codebuild/buildspec';
import type { TestCounts } from '../outcome';
import { addCounts, tryCountTests } from './junit';
import { matchDirectories, matchFiles } from './match-files';

/** What reading reports needs of a build. */
export interface ReportContext {
  /** The source directory, to which all paths are relative. */
  readonly source: string;
  /** A line of CodeBuild's own in the log. */
  readonly say: (line: string) => void;
}

/**
 * Counts the tests of all JUnit report groups; undefined when there is no report. A report never fails a build: one that
 * is missing, cannot be read or is of another format is a line in the log.
 */
export async function readReports(
  groups: Readonly<Record<string, BuildspecReport>>,
  context: ReportContext,
): Promise<TestCounts | undefined> {
  let counts: TestCounts | undefined;
  for (const [group, report] of Object.entries(groups)) {
    for (const found of await readGroup(group, report, context)) counts = counts ? addCounts(counts, found) : found;
  }
  return counts;
}

async function readGroup(
  group: string,
  report: BuildspecReport,
  context: ReportContext,
): Promise<readonly TestCounts[]> {
  const format = report['file-format'] ?? 'JUNITXML';
  if (format !== 'JUNITXML') {
    context.say(`Report group ${group}: ${format} is not read in a rehearsal`);
    return [];
  }
  const files = await findFiles(report, context.source);
  if (files.length === 0) context.say(`Report group ${group}: no matching report files: ${report.files.join(', ')}`);
  const counts = await Promise.all(files.map((file) => readReport(file, group, context)));
  return counts.filter((count) => count !== undefined);
}

async function findFiles(report: BuildspecReport, source: string): Promise<readonly string[]> {
  const directories = await matchDirectories(source, report['base-directory'] ?? '.');
  const found = directories.map(async (directory) => {
    return (await matchFiles(directory, report.files)).map((path) => join(directory, path));
  });
  return (await Promise.all(found)).flat();
}

async function readReport(file: string, group: string, context: ReportContext): Promise<TestCounts | undefined> {
  const counts = await readFile(file, 'utf8').then(tryCountTests, () => undefined);
  if (!counts) context.say(`Report group ${group}: ${relative(context.source, file)} is no JUnit report`);
  return counts;
}
