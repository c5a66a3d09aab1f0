import { renderPlan } from '../../lib/plan/render-plan';
import { toPlan } from '../../lib/plan/to-plan';
import { known } from '../helpers/facts';
import { anAction, aPipeline, aPlanInput, aTemplate, RUNNABLE } from '../helpers/planned';

const storefront = aTemplate('storefront');

test('a plan is read line by line: run order, action, provider, and where its part comes from', () => {
  const standIns = new Map([['warm', './warm.sh']]);
  expect(renderPlan(known(toPlan(aPlanInput(storefront, { standIns }))))).toBe(`\
pipeline shop  V2, QUEUED, stack storefront, 111122223333/us-east-1

Source
  1  Source    CodeCommit  folder /srv/shop, as branch main

Build
  1  packages  CodeBuild   buildspec of project Packages

Release
  1  approve   Manual      approved by --yes
  2  site      S3          files into s3://acme-111122223333-site, served as http://acme-111122223333-site.s3-website-us-east-1.amazonaws.com
  3  warm      Lambda      stand-in: ./warm.sh
`);
});

test('what is missing has its remedy below it, and what is unknown its name', () => {
  const plan = known(toPlan(aPlanInput(aTemplate('shared-bucket'), { sources: new Map(), planOnly: true })));
  const lines = renderPlan(plan)
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toContain('1  Source    CodeStarSourceConnection  missing: nothing stands for acme/shop');
  expect(lines).toContain('give --source Source=PATH: a git repository or a folder that stands for acme/shop');
  expect(lines).toContain('unknown: ImportValue shared-bucket');
  expect(lines).toContain('function Notify, called by OnFailure: its code is not here');
});

test('a repository says its branch and how many changes are left out, a zip and the folder of an object their paths, an image its digest', () => {
  const pipeline = aPipeline(
    anAction('Source.a Source/AWS/CodeCommit'),
    anAction('Source.b Source/AWS/S3'),
    anAction('Source.c Source/AWS/ECR'),
    anAction('Source.d Source/AWS/S3'),
  );
  const sources = new Map([
    ['a', { kind: 'repository', path: '/srv/shop', branch: 'main', uncommitted: ['a.js', 'b.js'] } as const],
    ['b', { kind: 'zip', path: '/srv/b.zip' } as const],
    ['c', { kind: 'image', path: '127.0.0.1:5000/base', digest: `sha256:${'0123456789abcdef'.repeat(4)}` } as const],
    ['d', { kind: 'folder', path: '/srv/d', branch: 'main' } as const],
  ]);
  const runnable = new Set([...RUNNABLE, 'Source/AWS/ECR']);
  const text = renderPlan(known(toPlan(aPlanInput(storefront, { pipeline, sources, runnable }))));
  expect(text).toContain('repository /srv/shop, branch main, without 2 uncommitted changes\n');
  expect(text).toContain('zip /srv/b.zip\n');
  expect(text).toContain('folder /srv/d\n');
  expect(text).toContain('image 127.0.0.1:5000/base, sha256:0123456789ab…\n');
});

test("a stage's conditions are shown with their rules", () => {
  const rule = { name: 'IsOpen', provider: 'DeploymentWindow', version: '1', inputs: [] };
  const conditions = {
    BeforeEntry: { result: 'FAIL', rules: [{ ...rule, configuration: { Cron: '* * 9-17 ? * MON-FRI *' } }] },
    OnFailure: { result: 'ROLLBACK', rules: [] },
  } as const;
  const pipeline = aPipeline(anAction('Release.ask Approval/AWS/Manual'));
  const stages = pipeline.stages.map((stage) => ({ ...stage, conditions }));
  const input = aPlanInput(storefront, { pipeline: { ...pipeline, stages }, sources: new Map() });
  expect(renderPlan(known(toPlan(input)))).toContain(
    [
      '  BeforeEntry, else FAIL',
      "    IsOpen  DeploymentWindow  window * * 9-17 ? * MON-FRI *, by this machine's clock",
      '  OnFailure: ROLLBACK',
    ].join('\n'),
  );
});

test('a palette makes stages, stand-ins and missing parts stand out, and keeps the columns', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const palette = { bold: mark('b'), dim: mark('d'), yellow: mark('y'), red: mark('r') };
  const standIns = new Map([['warm', 'true']]);
  const plan = known(toPlan(aPlanInput(storefront, { standIns, sources: new Map(), planOnly: true })));
  const text = renderPlan(plan, palette);
  expect(text).toContain('<b>Release</b>');
  expect(text).toContain('<y>stand-in: true</y>');
  expect(text).toContain('<r>missing: nothing stands for shop</r>');
  expect(text.replace(/<\/?[bdyr]>/g, '')).toBe(renderPlan(plan));
});

test('an action of another account or region is done here, and says for whom', () => {
  const there = { ...anAction('Source.a Source/AWS/S3'), account: '444455556666', region: 'eu-central-1' };
  const sources = new Map([['a', { kind: 'zip', path: '/srv/a.zip' } as const]]);
  const text = renderPlan(known(toPlan(aPlanInput(storefront, { pipeline: aPipeline(there), sources }))));
  expect(text).toContain('zip /srv/a.zip  (here for 444455556666/eu-central-1)\n');
});
