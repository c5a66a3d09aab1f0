import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SynthesizedAlarm } from '../../../lib/assembly/alarm';
import type { SynthesizedFunction } from '../../../lib/assembly/function';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { anOrders, live } from '../../helpers/functions';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const origin = { stack: 'staging', logicalId: 'Orders' };

const errors: SynthesizedAlarm = {
  ...origin,
  name: 'orders-errors',
  arn: 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:orders-errors',
  metric: {
    namespace: 'AWS/Lambda',
    name: 'Errors',
    dimensions: { FunctionName: 'orders', Resource: 'orders:live' },
    statistic: 'Sum',
    periodSeconds: 60,
  },
  threshold: 1,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  missingData: 'notBreaching',
};

/** A bundle of one file as a zip, by the project's own writer. */
async function aBundle(code: string, file = 'index.js'): Promise<string> {
  const folder = mkdtempSync(join(directory, 'bundle-'));
  mkdirSync(join(folder, 'code'));
  writeFileSync(join(folder, 'code', file), code);
  await zipFolder(join(folder, 'code'), join(folder, 'bundle.zip'));
  return join(folder, 'bundle.zip');
}

interface Given {
  readonly home?: string;
  readonly configuration?: Readonly<Record<string, string>>;
  readonly fn?: Partial<SynthesizedFunction>;
  /** Commands that run after the deployment, with the endpoint of the rehearsal. */
  readonly afterwards?: string;
}

/** Deploys a bundle to `orders` and tells how it went. */
async function deploy(bundle: string, { home = 'home', configuration = {}, fn = {}, afterwards = 'true' }: Given = {}) {
  const take = `cp '${bundle}' "$PWD/b.zip" && cd "$CONVEYOR_OUTPUT_api" && python3 -m zipfile -e '${bundle}' .`;
  const plan = planOf({
    Build: [[{ name: 'build', outputs: ['api'], command: take }]],
    Deploy: [
      [
        {
          ...{ name: 'orders', category: 'Deploy', provider: 'Lambda', inputs: ['api'], namespace: 'orders' },
          configuration: { FunctionName: 'orders', FunctionAlias: 'live', ...configuration },
          part: { kind: 'real', what: 'orders' },
        },
      ],
      [{ name: 'then', command: afterwards }],
    ],
  });
  const assembly = { ...emptyAssembly, functions: [anOrders(fn)], aliases: [live], alarms: [errors] };
  const options = optionsIn(join(directory, home));
  const execution = await rehearse(plan, assembly, options);
  const [action] = execution.stages[1]?.actions ?? [];
  return { action, options, after: execution.stages[1]?.actions[1] };
}

const good = "exports.handler = async (event, { functionVersion }) => 'served by ' + functionVersion;";
const canary = { DeployStrategy: 'Canary10Percent5Minutes', Alarms: 'orders-errors' };

test('a canary of a real bundle serves every call, and the next release is the next version', async () => {
  const first = await deploy(await aBundle(good), { home: 'canary', configuration: canary });
  expect(first.action).toMatchObject({
    status: 'Succeeded',
    summary: expect.stringMatching(/^version 2, canary 10%, 2\d\d invocations, 0 failed$/),
    variables: { FunctionVersion: '2' },
  });
  const again = await deploy(await aBundle(good), { home: 'canary', configuration: canary });
  expect(again.action).toMatchObject({ summary: 'version 2 serves already' });
  const next = await deploy(await aBundle(`${good}//`), { home: 'canary', configuration: canary });
  expect(next.action).toMatchObject({ variables: { FunctionVersion: '3' } });
});

test('a canary that throws goes back to the version that served, which serves on', async () => {
  await deploy(await aBundle(good), { home: 'bad' });
  const { action } = await deploy(
    await aBundle("exports.handler = async () => { throw new TypeError('no table'); };"),
    {
      home: 'bad',
      configuration: canary,
    },
  );
  expect(action).toMatchObject({ status: 'Failed' });
  expect(action?.reason).toMatch(
    /^alarm orders-errors is in ALARM at 10%: 1\d\d invocations, \d\d failed \(TypeError: no table\); alias live is back on version 2: [12]\d invocations, 0 failed$/,
  );
  const call = 'aws lambda get-alias --function-name orders --name live --query FunctionVersion --output text';
  const fixed = await deploy(await aBundle(`${good}// fixed`), { home: 'bad', afterwards: `test "$(${call})" = 4` });
  expect(fixed.after?.status).toBe('Succeeded');
});

test('a linear shift takes its share in steps', async () => {
  const { action } = await deploy(await aBundle(good), {
    home: 'linear',
    configuration: { DeployStrategy: 'Linear25PercentEvery1Minute', Alarms: 'orders-errors, another' },
  });
  expect(action?.summary).toMatch(/^version 2, linear 25%, 2\d\d invocations, 0 failed$/);
});

test('without an alarm nothing ends it, and that is said', async () => {
  const { action, options } = await deploy(await aBundle('exports.handler = async () => JSON.parse("{");'), {
    home: 'unwatched',
  });
  expect(action?.summary).toMatch(/^version 2, all at once, 2\d\d invocations, 2\d\d failed$/);
  expect(options.events).toContainEqual(
    expect.objectContaining({ type: 'warning', text: expect.stringContaining('version 2 fails (SyntaxError') }),
  );
});

test.each([
  [{ FunctionName: 'parcels' }, 'no function parcels is in what was given'],
  [{ FunctionAlias: 'beta' }, 'the function orders has no alias beta with a version behind it'],
  [{ DeployStrategy: 'Canary10' }, 'no strategy is called "Canary10"'],
  [{ PublishedTargetVersion: '9' }, 'version 9 of orders is not published'],
])('%j: %s', async (configuration, reason) => {
  const { action } = await deploy(await aBundle(good), { configuration });
  expect(action).toMatchObject({ status: 'Failed', reason });
});

test('a bundle without the handler is refused', async () => {
  const { action } = await deploy(await aBundle(good, 'main.js'));
  expect(action?.reason).toBe(
    'the artifact has no index.js, index.mjs or index.cjs for the handler index.handler; on AWS every call would fail',
  );
});

test('a Python bundle, and an alias that is left alone', async () => {
  const bundle = await aBundle('def handler(event, context):\n    return context.function_version\n', 'index.py');
  const { action } = await deploy(bundle, {
    home: 'python',
    fn: { runtime: 'python3.13', inlineCode: 'def handler(event, context): pass' },
    configuration: { FunctionAlias: '' },
  });
  expect(action).toMatchObject({ status: 'Succeeded', variables: { FunctionVersion: '2' } });
});
