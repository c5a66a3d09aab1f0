import { BuildYard } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const PRINT = 'phases: { build: { commands: [env] } }';

async function environment(buildspec: string, options: Parameters<BuildYard['run']>[1] = {}) {
  const { output } = await yard.run(buildspec, options);
  return Object.fromEntries(
    output.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

it('has what CodeBuild documents, and of the person’s environment only what is said', async () => {
  const secondary = { Library: { 'a.txt': '' } };
  const machine = {
    PATH: process.env['PATH'],
    HOME: '/home/ada',
    AWS_PROFILE: 'acme',
    SECRET: 'x',
    LANG: 'ko_KR.UTF-8',
    HTTPS_PROXY: 'http://proxy:1',
  };
  const given = await environment(`version: 0.2\n${PRINT}`, {
    machine,
    secondary,
    extraEnvironment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' },
    clock: () => new Date(1_767_323_045_000),
  });
  const { PATH, HOME, TMPDIR, GIT_CEILING_DIRECTORIES, ...rest } = given;
  const scratch = String(GIT_CEILING_DIRECTORIES);
  expect(PATH).toBe(`${scratch}/bin:${process.env['PATH']}`);
  expect({ HOME, TMPDIR }).toEqual({ HOME: `${scratch}/home`, TMPDIR: `${scratch}/tmp` });
  // What a shell sets for itself.
  for (const name of ['_', 'SHLVL', 'OLDPWD']) delete rest[name];
  expect(rest).toEqual({
    LANG: 'ko_KR.UTF-8',
    HTTPS_PROXY: 'http://proxy:1',
    AWS_DEFAULT_REGION: 'ap-northeast-2',
    AWS_REGION: 'ap-northeast-2',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    CODEBUILD_BUILD_ARN:
      'arn:aws:codebuild:ap-northeast-2:111122223333:build/storefront-packages:6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
    CODEBUILD_BUILD_ID: 'storefront-packages:6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
    CODEBUILD_BUILD_IMAGE: 'aws/codebuild/standard:7.0',
    CODEBUILD_BUILD_NUMBER: '7',
    CODEBUILD_BUILD_SUCCEEDING: '1',
    CODEBUILD_INITIATOR: 'codepipeline/storefront',
    CODEBUILD_KMS_KEY_ID: 'arn:aws:kms:ap-northeast-2:111122223333:alias/aws/s3',
    CODEBUILD_LOG_PATH: '6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
    CODEBUILD_RESOLVED_SOURCE_VERSION: '1f2e3d4c5b6a79881726354453627180abcdef01',
    CODEBUILD_SOURCE_REPO_URL: '',
    CODEBUILD_SOURCE_VERSION: 'arn:aws:s3:::artifacts/storefront/source.zip',
    CODEBUILD_SRC_DIR: `${scratch}/src`,
    CODEBUILD_SRC_DIR_Library: `${scratch}/src1`,
    CODEBUILD_START_TIME: '1767323045000',
    PWD: `${scratch}/src`,
  });
});

it('takes values literally, the action’s before the project’s before the buildspec’s, and none for CodeBuild’s own', async () => {
  const given = await environment(
    `version: 0.2\nenv: { variables: { A: spec, B: spec, C: '$HOME:\`id\`' } }\n${PRINT}`,
    {
      environment: { A: 'project', B: 'project', CODEBUILD_INITIATOR: 'me' },
      overrides: { A: 'action' },
    },
  );
  expect(given).toMatchObject({
    A: 'action',
    B: 'project',
    C: '$HOME:`id`',
    CODEBUILD_INITIATOR: 'codepipeline/storefront',
  });
});

it('finds no git repository around its own directory', async () => {
  const trial = await yard.run(
    'version: 0.2\nphases: { build: { commands: ["git init -q ../..", "git rev-parse --git-dir"] } }',
  );
  expect(trial).toMatchObject({ state: 'FAILED', exitCode: 128 });
});

it('has the git configuration that it is given, and no other', async () => {
  const trial = await yard.run('version: 0.2\nphases: { build: { commands: ["git config --global --list"] } }', {
    gitConfig: '[user]\n\tname = Somebody\n',
  });
  expect(trial.output).toEqual(['user.name=Somebody']);
});
