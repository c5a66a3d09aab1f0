import { toPlan } from '../../lib/plan/to-plan';
import { known, problemsOf } from '../helpers/facts';
import { anAction, aPipeline, aPlanInput, aTemplate } from '../helpers/planned';

const storefront = aTemplate('storefront');

test('actions stand in their stages, in groups by run order, each with its part', () => {
  const plan = known(toPlan(aPlanInput(storefront)));
  const shape = plan.stages.map(({ name, groups }) => [
    name,
    groups.map((group) => group.map(({ reference }) => reference)),
  ]);
  expect(shape).toEqual([
    ['Source', [['Source']]],
    ['Build', [['packages']]],
    ['Release', [['approve'], ['site'], ['warm']]],
  ]);
  expect(plan.stages[0]?.groups[0]?.[0]?.part).toEqual({
    kind: 'source',
    origin: { kind: 'folder', path: '/srv/shop', branch: 'main' },
  });
});

test('actions of equal run order are one group, in the order of the template', () => {
  const source = anAction('Source.Source Source/AWS/CodeCommit');
  const tests = ['unit', 'lint', 'end'].map((name) => anAction(`Verify.${name} Approval/AWS/Manual`));
  const pipeline = aPipeline(source, ...tests.map((one, index) => ({ ...one, runOrder: index === 2 ? 20 : 3 })));
  const [, verify] = known(toPlan(aPlanInput(storefront, { pipeline }))).stages;
  expect(verify?.groups.map((group) => group.map(({ action }) => action.name))).toEqual([['unit', 'lint'], ['end']]);
});

test('a plan is refused with everything that keeps it from running', () => {
  const refused = toPlan(
    aPlanInput(storefront, { sources: new Map(), yes: false, runnable: new Set(['Approval/AWS/Manual']) }),
  );
  expect(problemsOf(refused).map(({ message, hint }) => `${message} | ${hint}`)).toEqual([
    'action "Source" cannot run here: nothing here runs Source actions of CodeCommit | give --stand-in Source=COMMAND',
    'action "packages" cannot run here: nothing here runs Build actions of CodeBuild | give --stand-in packages=COMMAND',
    'action "approve" cannot run here: it waits for an answer, and there is no terminal to ask at | give --yes to approve without asking',
    'action "site" cannot run here: nothing here runs Deploy actions of S3 | give --stand-in site=COMMAND',
    'action "warm" cannot run here: nothing here runs Invoke actions of Lambda | give --stand-in warm=COMMAND',
  ]);
});

test('a plan that is only looked at has its missing parts in it', () => {
  const plan = known(toPlan(aPlanInput(storefront, { sources: new Map(), planOnly: true })));
  expect(plan.stages[0]?.groups[0]?.[0]?.part.kind).toBe('missing');
});

test('an action that a person names wrongly is a mistake even in a plan that is only looked at', () => {
  const standIns = new Map([['wam', 'true']]);
  expect(problemsOf(toPlan(aPlanInput(storefront, { standIns, planOnly: true })))).toMatchObject([
    { code: 'UnknownAction', hint: expect.stringContaining('did you mean "warm"?') },
  ]);
});

test('what is unknown stands beside the action', () => {
  const assembly = aTemplate('shared-bucket');
  const plan = known(toPlan(aPlanInput(assembly, { planOnly: true })));
  expect(plan.stages[2]?.groups[0]?.[0]?.unknowns).toEqual([
    'ImportValue shared-bucket',
    'resolve ssm:/shop/prefix',
    'ImportValue key',
  ]);
});

test('a template that a person completes by name can run', () => {
  const imports = { Colour: 'blue', 'shared-bucket': 'acme', 'ssm:/shop/prefix': 'p' };
  const code = { Notify: 'test/fixtures/assemblies/two-stacks/asset.notify' };
  const assembly = aTemplate('shared-bucket', imports, code);
  const plan = known(toPlan(aPlanInput(assembly)));
  expect(plan.stages[2]?.groups[0]?.[0]?.action.configuration).toMatchObject({ BucketName: 'acme', ObjectKey: 'p' });
});

test('a pipeline without actions is nothing to rehearse', () => {
  const input = aPlanInput(aTemplate('two-pipelines'), { sources: new Map() });
  expect(problemsOf(toPlan(input))).toMatchObject([{ code: 'NoActions' }]);
});

test('artifacts and variables that come from nowhere refuse a plan', () => {
  const pipeline = aPipeline(
    anAction('Source.Source Source/AWS/CodeCommit'),
    anAction('R.ask Approval/AWS/Manual', { inputs: ['site'], configuration: { CustomData: '#{Build.VERSION}' } }),
  );
  expect(problemsOf(toPlan(aPlanInput(storefront, { pipeline }))).map(({ code }) => code)).toEqual([
    'MissingArtifact',
    'UnknownNamespace',
  ]);
});
