import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildYard, type TrialOptions } from '../../helpers/build';
import { root } from '../../helpers/conveyor';
import { aPathOf } from '../../helpers/programs';

const yard = new BuildYard();
afterAll(() => yard.clear());

const recipe = readFileSync(join(root, 'buildspec/ami.yml'), 'utf8');
const asked = join(yard.directory, 'asked');
/** The states that the image has, one a line: each look at it takes the first away, but for the last. */
const states = join(yard.directory, 'states');
/** There once the image has been begun. */
const begun = join(yard.directory, 'begun');
const image = 'arn:aws:imagebuilder:ap-northeast-2:111122223333:image/shop-server';
const recipes = 'arn:aws:imagebuilder:ap-northeast-2:111122223333:image-recipe/shop-server';

/**
 * An AWS CLI that writes down what it is asked, and answers as its reference shows.
 * @see https://docs.aws.amazon.com/cli/latest/reference/imagebuilder/
 */
const PATH = [
  aPathOf(join(yard.directory, 'programs'), {
    aws: `printf '%s\\n' "$*" >>'${asked}'
case $* in
  *list-image-build-versions*) if [ -e '${begun}' ]; then cat '${begun}'; else echo None; fi ;;
  *'ssm get-parameter'*) echo ami-0base ;;
  *describe-images*) echo /dev/xvda ;;
  *get-image-recipe*) echo 'An error occurred (ResourceNotFoundException)' >&2; exit 254 ;;
  *'create-image '*) V=\${*#*image-recipe/shop-server/}; echo '${image}'/\${V%% *}/1 >'${begun}'; cat '${begun}' ;;
  *image.state.status*) head -n 1 '${states}'; [ $(wc -l <'${states}') -eq 1 ] || sed -i 1d '${states}' ;;
  *image.state.reason*) echo 'Step Install failed' ;;
  *'amis[0].image'*) echo ami-0made ;;
  *'amis[0].name'*) echo 'shop-server 2026-11-21T12-00-00.000Z' ;;
esac`,
  }),
  process.env['PATH'],
].join(':');

const plain = {
  IMAGE_ARN: image,
  RECIPE_ARN: recipes,
  BASE: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  COMPONENTS: '[{"componentArn":"C","parameters":[{"name":"Source","value":["SOURCE_URI"]}]}]',
  INFRASTRUCTURE_ARN: 'I',
  DISTRIBUTION_ARN: 'D',
  TESTS: 'true',
  POLL_SECONDS: '0',
  EXECUTION_ID: '3e4b1c6a-0000-4000-8000-000000000001',
  COMMIT_ID: '1f2e3d4c5b6a79881726354453627180abcdef01',
};
const baked = { ...plain, BAKED_URI: 's3://artifacts/ami/shop-server' };

/** What the next build meets: an image that goes through the states. */
function prepare(...next: readonly string[]) {
  rmSync(asked, { force: true });
  writeFileSync(states, next.map((state) => `${state}\n`).join(''));
}

async function bake(environment: Readonly<Record<string, string>>, more: TrialOptions = {}) {
  const files = { 'server.js': 'serve();\n' };
  const trial = await yard.run(recipe, { machine: { PATH }, artifacts: ['server'], environment, files, ...more });
  const calls = existsSync(asked) ? readFileSync(asked, 'utf8').trimEnd().split('\n') : [];
  return { ...trial, calls, callOf: (what: string) => calls.find((call) => call.includes(what)) ?? '' };
}

beforeEach(() => rmSync(begun, { force: true }));

test('an AMI is baked of the source, awaited, marked, and handed on', async () => {
  prepare('PENDING', 'BUILDING', 'BUILDING', 'TESTING', 'AVAILABLE');
  const { state, callOf, output, exportedVariables, unpack } = await bake({ ...baked, VERSION: '1.2.0', VOLUME: '16' });
  expect(state).toBe('SUCCEEDED');
  const upload = /^s3 cp --only-show-errors \S+\.gz (s3:\/\/artifacts\/ami\/shop-server\/[0-9a-f]{64}\.tar\.gz)$/;
  const source = upload.exec(callOf('s3 cp'))?.[1];
  expect(source).toBeDefined();
  const version = /--semantic-version (\d{1,9}\.\d{1,9}\.\d{1,9}) /.exec(callOf('create-image-recipe'))?.[1];
  expect(callOf('create-image-recipe')).toBe(
    [
      `imagebuilder create-image-recipe --name shop-server --semantic-version ${version}`,
      `--description Execution ${plain.EXECUTION_ID} --parent-image ami-0base`,
      `--components [{"componentArn":"C","parameters":[{"name":"Source","value":["${source}"]}]}]`,
      '--block-device-mappings [{ "deviceName": "/dev/xvda", "ebs": { "encrypted": true, "deleteOnTermination": true, "volumeType": "gp3", "volumeSize": 16 } }]',
      '--client-token recipe-6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
    ].join(' '),
  );
  expect(callOf('create-image ')).toBe(
    `imagebuilder create-image --image-recipe-arn ${recipes}/${version} --infrastructure-configuration-arn I --distribution-configuration-arn D --image-tests-configuration imageTestsEnabled=true --client-token image-6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11 --query imageBuildVersionArn --output text`,
  );
  expect(output.map((line) => line.replace(/^[\d:]{8} /, '… ')).slice(0, 5)).toEqual([
    `${image}/${version}/1 begins with ami-0base`,
    ...['… PENDING', '… BUILDING', '… TESTING', '… AVAILABLE'],
  ]);
  expect(callOf('modify-image-attribute')).toBe(
    'ec2 modify-image-attribute --image-id ami-0made --imds-support Value=v2.0',
  );
  expect(callOf('create-tags')).toBe(
    `ec2 create-tags --resources ami-0made --tags Key=conveyor:pipeline,Value=storefront Key=conveyor:execution,Value=${plain.EXECUTION_ID} Key=conveyor:commit,Value=${plain.COMMIT_ID} Key=conveyor:version,Value=1.2.0`,
  );
  expect(exportedVariables).toEqual({ AMI_ID: 'ami-0made' });
  expect(await unpack('server')).toEqual({
    'ami.json': `{ "imageId": "ami-0made", "name": "shop-server 2026-11-21T12-00-00.000Z", "version": "1.2.0", "commit": "${plain.COMMIT_ID}", "region": "ap-northeast-2" }\n`,
  });
});

test('an execution that is retried waits for its own image, and bakes no other', async () => {
  prepare('FAILED');
  const failed = await bake(baked);
  const own = readFileSync(begun, 'utf8').trim();
  prepare('DISTRIBUTING', 'AVAILABLE');
  const retried = await bake(baked);
  expect([failed.state, retried.state]).toEqual(['FAILED', 'SUCCEEDED']);
  expect(retried.callOf('list-image-build-versions')).toContain(
    `--image-version-arn ${own.replace(/\/1$/, '')} --output text`,
  );
  expect(retried.output[0]).toBe(`${own} is of this very execution`);
  expect(retried.callOf('create-image')).toBe('');
  const other = await (async () => {
    prepare('AVAILABLE');
    return bake({ ...baked, EXECUTION_ID: 'another' });
  })();
  expect(other.callOf('list-image-build-versions')).not.toContain(own.replace(/\/1$/, ''));
});

test('an image that fails says why, and where its log is', async () => {
  prepare('BUILDING', 'FAILED');
  const { state, output, callOf } = await bake(baked);
  expect(state).toBe('FAILED');
  const [, version] = /shop-server\/([\d.]+) /.exec(callOf('create-image ')) ?? [];
  expect(output.slice(-2)).toEqual([
    'Step Install failed',
    `there is no AMI: what its instance said is in the log group /aws/imagebuilder/shop-server, stream ${version}/1`,
  ]);
  expect(callOf('delete-image-recipe')).toBe(
    `imagebuilder delete-image-recipe --image-recipe-arn ${recipes}/${version}`,
  );
  expect(callOf('modify-image-attribute')).toBe('');
});

test('an AMI of dependencies alone takes no file; of an AMI by its id nothing is looked up; without a version it has none', async () => {
  prepare('AVAILABLE');
  const { state, callOf, unpack } = await bake({ ...plain, BASE: 'ami-0own', COMPONENTS: '[{"componentArn":"C"}]' });
  expect(state).toBe('SUCCEEDED');
  expect([callOf('s3 cp'), callOf('get-parameter')]).toEqual(['', '']);
  expect(callOf('create-image-recipe')).toContain('--parent-image ami-0own --components [{"componentArn":"C"}] ');
  expect(callOf('create-image-recipe')).not.toContain('volumeSize');
  expect((await unpack('server'))['ami.json']).toContain('"version": null, "commit": "1f2e');
});
