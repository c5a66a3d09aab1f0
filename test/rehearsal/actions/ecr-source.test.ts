import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { findOrigins } from '../../../lib/cli/find-origins';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { known, problemsOf } from '../../helpers/facts';
import { anOpenRegistry, digestOf, manifestOf } from '../../helpers/images';
import { pipelineOf, planFor } from '../../helpers/pipeline-of';
import { firstPipeline } from '../../helpers/planned';
import { optionsIn, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const manifest = manifestOf(44728916);
const digest = digestOf(manifest);
let registry: Awaited<ReturnType<typeof anOpenRegistry>>;
beforeAll(async () => {
  registry = await anOpenRegistry({ 'mirror/base/1.2': manifest });
});
afterAll(() => registry.close());

const assembly = pipelineOf((stack) => {
  const repository = ecr.Repository.fromRepositoryName(stack, 'Repository', 'shop/base');
  const output = new codepipeline.Artifact('Image');
  const source = new actions.EcrSourceAction({ actionName: 'Base', repository, imageTag: '1.2', output });
  const approve = new actions.ManualApprovalAction({
    actionName: 'approve',
    additionalInformation: `${source.variables.imageUri} of ${source.variables.registryId}`,
  });
  return [
    { stageName: 'Source', actions: [source] },
    { stageName: 'Approve', actions: [approve] },
  ];
});

const origins = (place: string) => findOrigins(firstPipeline(assembly), new Map([['Base', place]]), directory);

test('an image is told in a file of the artifact and in variables, by its digest', async () => {
  const clock = () => new Date('2019-01-21T20:04:00Z');
  const options = optionsIn(directory, { clock });
  const { origins: sources } = known(await origins(`${registry.host}/mirror/base`));
  const execution = await rehearse(planFor(assembly, { sources }), assembly, options);
  const ImageURI = `111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/shop/base@${digest}`;
  const said = { RegistryId: '111122223333', RepositoryName: 'shop/base', ImageDigest: digest, ImageURI };
  expect(execution.stages[0]?.actions[0]).toMatchObject({
    status: 'Succeeded',
    variables: { ...said, ImageTag: '1.2' },
    revision: digest,
  });
  const folder = options.home.execution('shop', execution.id);
  await unzip(join(folder, 'artifacts', 'Image.zip'), join(directory, 'image'));
  expect(JSON.parse(readFileSync(join(directory, 'image', 'imageDetail.json'), 'utf8'))).toEqual({
    ...said,
    ImageSizeInBytes: '44728918',
    Version: '1.0',
    ImagePushedAt: 'Mon Jan 21 20:04:00 UTC 2019',
    ImageTags: ['1.2'],
  });
  expect(readFileSync(join(folder, 'logs', 'Approve.approve.log'), 'utf8')).toContain(`${ImageURI} of 111122223333`);
});

test('an image that is not there is said before anything runs', async () => {
  const problems = async (place: string) =>
    problemsOf(await origins(place)).map(({ code, message }) => [code, message.replaceAll(registry.host, 'HOST')]);
  expect(await problems(`${registry.host}/mirror/base:9`)).toEqual([
    ['UnreadableImage', 'the image HOST/mirror/base:9: the registry HOST has no image 9 of mirror/base'],
  ]);
  expect(await problems(`${registry.host}/private/base`)).toEqual([
    [
      'UnreadableImage',
      'the image HOST/private/base: the registry HOST lets nobody read private/base without a login (401)',
    ],
  ]);
});

test('an image that is gone since the plan was made fails the action', async () => {
  const image = { kind: 'image', path: `${registry.host}/gone/base:1.2`, digest } as const;
  const plan = planFor(assembly, { sources: new Map([['Base', image]]) });
  const execution = await rehearse(plan, assembly, optionsIn(directory));
  expect(execution.stages[0]?.actions[0]?.reason).toContain('has no image 1.2 of gone/base');
});
