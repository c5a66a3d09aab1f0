import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEvent } from '../../../lib/rehearsal/event';
import { toJsonLinesReporter } from '../../../lib/rehearsal/reporters/json-lines';
import { StoreFailure } from '../../../lib/rehearsal/store/store-failure';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const event = (seq: number) =>
  toEvent({ type: 'warning', text: 'two\nlines' }, { seq, time: new Date(0), pipeline: 'p', execution: 'e' });

test('each event is a line as soon as it happened', () => {
  const path = join(directory, 'events.jsonl');
  const reporter = toJsonLinesReporter(path);
  reporter.report(event(1));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(event(1));
  reporter.report(event(2));
  reporter.close?.();
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
});

test('a file that cannot be made is refused at once, a full one when it is written', () => {
  expect(() => toJsonLinesReporter(join(directory, 'nowhere', 'e.jsonl'))).toThrow('there is no such folder');
  expect(() => toJsonLinesReporter('/dev/full').report(event(1))).toThrow(StoreFailure);
});
