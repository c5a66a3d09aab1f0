import { addCounts, tryCountTests } from '../../../lib/rehearsal/codebuild/junit';

it('counts cases by what is in them, through suites of suites', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jest" tests="99">
  <testsuite name="cart">
    <testcase name="adds"/>
    <testcase name="removes"><failure message="no">at cart.js:3</failure></testcase>
    <testsuite name="inner"><testcase name="throws"><error/></testcase></testsuite>
  </testsuite>
  <testsuite name="later"><testcase name="waits"><skipped/></testcase></testsuite>
</testsuites>`;
  expect(tryCountTests(xml)).toEqual({ total: 4, failed: 2, skipped: 1 });
});

it('counts a single suite, and none in an empty one', () => {
  expect(tryCountTests('<testsuite><testcase name="a"><system-out>x</system-out></testcase></testsuite>')).toEqual({
    total: 1,
    failed: 0,
    skipped: 0,
  });
  expect(tryCountTests('<testsuites/>')).toEqual({ total: 0, failed: 0, skipped: 0 });
});

it.each(['', 'ok 1 - tap', '<html></html>', '<testsuite><testcase></testsuite>', '{"tests": 1}'])(
  'takes %j for no report',
  (text) => {
    expect(tryCountTests(text)).toBeUndefined();
  },
);

it('adds counts', () => {
  expect(addCounts({ total: 3, failed: 1, skipped: 0 }, { total: 4, failed: 0, skipped: 2 })).toEqual({
    total: 7,
    failed: 1,
    skipped: 2,
  });
});
