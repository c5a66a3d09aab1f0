import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { toEvent, toEventsSchema } from '../../lib/rehearsal/event';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const shipped = JSON.parse(readFileSync(join(__dirname, '../../schema/events.schema.json'), 'utf8'));

test('the shipped schema is fresh: npm run generate writes it', () => {
  expect(toEventsSchema()).toEqual(shipped);
});

test('every event of a real execution, good and bad, follows the shipped schema, without gaps', async () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(shipped);
  const options = optionsIn(directory);
  const plan = planOf({
    Build: [
      [
        { name: 'good', namespace: 'good' },
        { name: 'bad', command: 'exit 3' },
      ],
    ],
    Release: [[{ name: 'never' }]],
  });
  const { id } = await rehearse(plan, emptyAssembly, options);
  const lines = readFileSync(join(options.home.execution('storefront', id), 'events.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const events = lines.map((line) => JSON.parse(line));
  for (const event of events) expect(validate(event) ? [] : [event, validate.errors]).toEqual([]);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(new Set(events.map(({ execution, pipeline, v }) => `${v} ${pipeline} ${execution}`))).toEqual(
    new Set([`1 storefront ${id}`]),
  );
  expect(validate({ ...events[0], state: 'GOING' })).toBe(false);
});

test('an event begins with its place in the execution', () => {
  const place = { seq: 7, time: new Date('2026-03-01T00:00:00Z'), pipeline: 'storefront', execution: '5f1a' };
  expect(JSON.stringify(toEvent({ type: 'warning', text: 'hot' }, place))).toBe(
    '{"v":1,"seq":7,"time":"2026-03-01T00:00:00.000Z","type":"warning","pipeline":"storefront","execution":"5f1a","text":"hot"}',
  );
});
