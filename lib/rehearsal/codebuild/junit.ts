import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { TestCounts } from '../outcome';

/**
 * Counts the test cases of a JUnit XML report: failed with a `failure` or an `error` in them, skipped with a `skipped`.
 * Undefined for what is no such report.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/test-reporting.html
 */
export function tryCountTests(xml: string): TestCounts | undefined {
  if (XMLValidator.validate(xml) !== true) return undefined;
  const document: unknown = new XMLParser({ isArray: (name) => LISTS.has(name) }).parse(xml);
  if (!isElement(document) || !('testsuites' in document || 'testsuite' in document)) return undefined;
  const cases = listCases(document);
  const failed = cases.filter((element) => 'failure' in element || 'error' in element).length;
  const skipped = cases.filter((element) => 'skipped' in element).length;
  return { total: cases.length, failed, skipped };
}

/** The counts of both together. */
export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
  return {
    total: one.total + other.total,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** Elements that may stand more than once, and so are always lists. */
const LISTS = new Set(['testsuites', 'testsuite', 'testcase']);

type Element = Readonly<Record<string, unknown>>;

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}

/** The test cases of a suite and of the suites in it. An empty element comes out as an empty text. */
function listCases(element: Element): readonly Element[] {
  const suites = [toList(element['testsuites']), toList(element['testsuite'])].flat();
  const own = toList(element['testcase']).map((each) => (isElement(each) ? each : {}));
  return [...own, ...suites.filter(isElement).flatMap(listCases)];
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
