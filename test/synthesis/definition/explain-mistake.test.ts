import { renderProblem } from '../../../lib/problem/render-problem';
import { problemsOf, withActions, withPipeline } from '../../helpers/definition';

const source = 'source: { codecommit: shop }';
const rendered = (text: string) => problemsOf(text).map(renderProblem);

test('an unknown key comes with those that are known and the one that was meant', () => {
  expect(rendered(withActions('{ approve: ok, massage: hi }'))).toEqual([
    `conveyor.yaml:5:52 UnknownKey  approve "ok" has no key "massage"
    5 |     stages: [{ name: One, actions: [{ approve: ok, massage: hi }] }]
      |                                                    ^^^^^^^
   known: approve, ask, message, link, environment, timeout · did you mean "message"?
`,
  ]);
});

test('digits where text should stand are shown in quotes, as they are written', () => {
  const text = `home: { account: 0111122223333 }\n${withActions('{ approve: ok }')}`;
  expect(rendered(text)).toEqual([
    `conveyor.yaml:1:18 WrongType  "account" of \`home\` should be text, and is a number
    1 | home: { account: 0111122223333 }
      |                  ^^^^^^^^^^^^^
   write it in quotes: "0111122223333"
`,
  ]);
});

test('a map without a value is told how an empty one is written', () => {
  const [problem] = problemsOf(withActions('{ approve: ok }').replace('staging: {}', 'staging: '));
  expect(problem).toMatchObject({ code: 'WrongType', hint: 'write `{}` for a map without keys' });
});

test.each([
  ['MissingKey', withPipeline(source), 'pipeline "shop" needs the key "stages"'],
  [
    'MissingKey',
    withActions('{ commands: [x] }'),
    'an action says one of "build", "test", "approve", "migrate", "deploy", "publish", "record", "compute", "parallel", and this one says none',
  ],
  [
    'ExactlyOneWay',
    withActions('{ build: a, test: b }'),
    'an action says exactly one of "build", "test", "approve", "migrate", "deploy", "publish", "record", "compute", "parallel", and this one says "build", "test"',
  ],
  [
    'ExactlyOneWay',
    withActions('{ deploy: a, artifact: Source, environment: staging, s3: { website: {}, bucket: b } }'),
    'an S3 target says exactly one of "website", "bucket", and this one says "website", "bucket"',
  ],
  [
    'UnknownWord',
    withActions('{ record: ledger }'),
    '"record" of record "ledger" is none of the words that are known here: "ledger"',
  ],
  ['Empty', withPipeline(source, 'stages: []'), '"stages" of pipeline "shop" is empty'],
  ['WrongType', withPipeline(source, 'stages: {}'), '"stages" of pipeline "shop" should be a list, and is a map'],
  ['WrongType', withActions('[]'), 'an entry of "actions" of stage "One" should be a map, and is a list'],
  [
    'WrongType',
    withActions('{ approve: ok, timeout: 30 }'),
    '"timeout" of approve "ok" should be a length of time such as 30m, 12h or 7d, and is a number',
  ],
  [
    'WrongType',
    withActions('{ test: a, commands: [true] }'),
    'an entry of "commands" of test "a" should be text, and is true or false',
  ],
  [
    'WrongType',
    withActions('{ deploy: a, artifact: Source, environment: staging, ec2: { tag: { a: b }, spec: c, batch: 0 } }'),
    '"batch" of `ec2` should be at least 1, and is 0',
  ],
  [
    'WrongType',
    withActions('{ deploy: a, artifact: Source, environment: staging, lambda: { managed: { memory: 0 } } }'),
    '"memory" of `managed` should be at least 1, and is 0',
  ],
  [
    'WrongType',
    withActions('{ test: a, commands: [make], concurrency: 0 }'),
    '"concurrency" of test "a" should be at least 1, and is 0',
  ],
  [
    'WrongType',
    withActions(
      '{ deploy: a, artifact: Source, environment: staging, codedeploy: { managed: { tags: { a: b }, strategy: {} } } }',
    ),
    '"strategy" of `managed` should be inPlace or blueGreen, and is a map',
  ],
])('%s: %s', (code, text, message) => {
  expect(problemsOf(text)).toMatchObject([{ code, message }]);
});
