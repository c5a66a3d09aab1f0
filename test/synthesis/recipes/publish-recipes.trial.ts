import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import type { PublishedFormat } from '../../../lib/synthesis/model/published-format';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toPublishBuildspec } from '../../../lib/synthesis/recipes/to-publish-buildspec';
import { BuildYard, type Files, writeFiles } from '../../helpers/build';
import { root } from '../../helpers/conveyor';
import { aPathOf } from '../../helpers/programs';
import { testRecipe } from '../../recipes/toolchain';

const yard = new BuildYard();
afterAll(() => yard.clear());

const recipes = readRecipes(join(root, 'buildspec'));
const asked = join(yard.directory, 'asked');
const files = join(yard.directory, 'files');
const status = join(yard.directory, 'status');

/**
 * Programs that write down what they are asked. Of the AWS CLI: `files` are those of the version, and nothing there is no
 * such version. Of the others: the configuration that they are pointed to, and whether the token is in their environment.
 */
const note = `echo "$(basename "$0") $*" >>'${asked}'
[ "$CODEARTIFACT_AUTH_TOKEN" = secret ] && echo "$(basename "$0") has the token" >>'${asked}'`;
const PATH = [
  aPathOf(join(yard.directory, 'programs'), {
    aws: `echo "aws $*" >>'${asked}'
case $* in
  *get-authorization-token*) echo secret ;;
  *get-repository-endpoint*) echo https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/x/releases/ ;;
  *list-package-version-assets*)
    [ -e '${files}' ] && exec cat '${files}'
    echo "An error occurred (\${ERROR:-ResourceNotFoundException}) when calling it" >&2; exit 254 ;;
  *describe-package-version*) cat '${status}' ;;
esac`,
    npm: `${note}\nexec cat "$6" >>'${asked}'`,
    mvn: `${note}\nexec cat "$4" >>'${asked}'`,
    twine: `[ "$1" = --version ] && exec echo 'twine version 7.0.0 (…)'\n${note}\necho "$TWINE_USERNAME:$TWINE_PASSWORD" >>'${asked}'`,
    dotnet: `${note}\nexec cat nuget.config >>'${asked}'`,
  }),
  process.env['PATH'],
].join(':');

interface There {
  /** The files of the version in the repository, with what is in them. @default - no such version */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly status?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Publishes what lies in a folder. */
async function publish(format: PublishedFormat, folder: string, there: There = {}) {
  for (const file of [asked, files]) rmSync(file, { force: true });
  const lines = Object.entries(there.files ?? {}).map(([name, content]) => `${name}\t${sha256(content)}\n`);
  if (there.files) writeFileSync(files, lines.join(''));
  writeFileSync(status, there.status ?? 'Published');
  await zipFolder(folder, `${folder}.zip`);
  const trial = await yard.run(renderBuildspec(toPublishBuildspec(format, recipes)), {
    sources: [{ name: 'cli', path: `${folder}.zip` }],
    machine: { PATH },
    environment: {
      DOMAIN: 'acme',
      DOMAIN_OWNER: '111122223333',
      REPOSITORY: 'releases',
      FORMAT: format,
      ...there.environment,
    },
  });
  expect(trial.log.join('\n')).not.toContain('secret');
  const lined = existsSync(asked) ? readFileSync(asked, 'utf8').split('\n').slice(0, -1) : [];
  // CodeBuild's runtimes are asked for their versions, too.
  const calls = lined.filter((line) => !line.endsWith(' --version'));
  return { ...trial, calls, others: calls.filter((call) => !call.startsWith('aws ')) };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A folder with an archive of the files, made by a program, and with build.json. */
function aPackage(name: string, content: Files, program: string, ...words: readonly string[]): string {
  const folder = join(yard.directory, name);
  writeFiles(join(folder, 'in'), content);
  execFileSync(program, words, { cwd: join(folder, 'in') });
  rmSync(join(folder, 'in'), { recursive: true });
  writeFileSync(
    join(folder, 'build.json'),
    '{ "version": "1.2.0", "commit": "1f2e3d", "pipeline": "x", "build": "y" }\n',
  );
  return folder;
}

const npmPackage = (name: string, version: string) =>
  aPackage(
    `${name.replaceAll(/\W/g, '-')}-${version}`,
    { 'package/package.json': JSON.stringify({ name, version }) },
    ...(['tar', '-czf', '../cli.tgz', 'package'] as const),
  );

const cli = npmPackage('@acme/cli', '1.2.0');
const tgz = readFileSync(join(cli, 'cli.tgz'));
const owner = '--domain acme --domain-owner 111122223333';
const cliVersion = `${owner} --repository releases --format npm --namespace acme --package cli --package-version 1.2.0`;

test('a version that is not there is published, with a token that no file and no log has', async () => {
  const { state, calls, others } = await publish('npm', cli);
  expect(state).toBe('SUCCEEDED');
  expect(calls.slice(0, 3)).toEqual([
    `aws codeartifact get-authorization-token ${owner} --duration-seconds 900 --query authorizationToken --output text`,
    `aws codeartifact get-repository-endpoint ${owner} --repository releases --format npm --query repositoryEndpoint --output text`,
    `aws codeartifact list-package-version-assets ${cliVersion} --query assets[].[name, hashes."SHA-256"] --output text`,
  ]);
  const at = 'acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/x/releases/';
  expect(others.map((line) => line.replaceAll(/\/\S*\/tmp\.\w+/g, 'ASSETS'))).toEqual([
    `npm publish ASSETS/package.tgz --registry https://${at} --userconfig ASSETS.npmrc --tag latest --ignore-scripts`,
    'npm has the token',
    `//${at}:_authToken=\${CODEARTIFACT_AUTH_TOKEN}`,
  ]);
});

test('a pre-release is not what everybody gets', async () => {
  const { others } = await publish('npm', npmPackage('cli', '2.0.0-rc.1+7'));
  expect(others[0]).toContain(' --tag next ');
  expect((await publish('npm', npmPackage('cli', '2.0.0+7-x'))).others[0]).toContain(' --tag latest ');
});

test('the same once more is a success, and nothing is sent', async () => {
  const { state, output, others } = await publish('npm', cli, { files: { 'package.tgz': tgz } });
  expect([state, others]).toEqual(['SUCCEEDED', []]);
  expect(output).toContain('@acme/cli 1.2.0 is in acme/releases already, as it is here');
});

test('what broke off half-way is sent once more', async () => {
  const { state, others } = await publish('npm', cli, { files: { 'package.tgz': tgz }, status: 'Unfinished' });
  expect([state, others[0]]).toEqual(['SUCCEEDED', expect.stringMatching(/^npm publish /)]);
});

test('other content is refused before anything is sent', async () => {
  const { state, output, others } = await publish('npm', cli, { files: { 'package.tgz': 'another' } });
  expect([state, others]).toEqual(['FAILED', []]);
  expect(output).toContain(
    '@acme/cli 1.2.0 is in acme/releases already, with another package.tgz: raise the version and push again',
  );
});

test('whoever may not look does not publish', async () => {
  const { state, output, others } = await publish('npm', cli, { environment: { ERROR: 'AccessDeniedException' } });
  expect([state, others]).toEqual(['FAILED', []]);
  expect(output).toContain('An error occurred (AccessDeniedException) when calling it');
});

test('a wheel is uploaded by the name that indexes compare', async () => {
  const folder = join(yard.directory, 'wheel');
  writeFiles(folder, { 'Hello_World.x-1.2.0-py3-none-any.whl': 'wheel', 'build.json': '{}' });
  const { state, calls, others } = await publish('pypi', folder);
  expect(state).toBe('SUCCEEDED');
  expect(calls[2]).toContain('--format pypi --package hello-world-x --package-version 1.2.0');
  expect(others[0]).toMatch(/ --repository-url https:\S+ \S+\/Hello_World\.x-1\.2\.0-py3-none-any\.whl$/);
  expect(others.slice(1)).toEqual(['twine has the token', 'aws:secret']);
  const other = { 'Hello_World.x-1.2.0-cp313-linux.whl': 'another' };
  expect((await publish('pypi', folder, { files: other })).others).toHaveLength(3);
});

const nuspec = '<package><metadata>\n  <id>Acme.Hello</id>\n  <version>1.2.0</version>\n</metadata></package>\n';

test('a package of NuGet is pushed, its file compared as CodeArtifact calls it', async () => {
  const folder = join(yard.directory, 'nuget');
  writeFiles(join(folder, 'in'), { 'Acme.Hello.nuspec': nuspec });
  mkdirSync(join(folder, 'package'));
  const file = join(folder, 'package', 'Acme.Hello.1.2.0.nupkg');
  await zipFolder(join(folder, 'in'), file);
  const { state, calls, others } = await publish('nuget', join(folder, 'package'));
  expect(state).toBe('SUCCEEDED');
  expect(calls[2]).toContain('--format nuget --package Acme.Hello --package-version 1.2.0');
  expect(others[0]).toMatch(/^dotnet nuget push \S+\/Acme\.Hello\.1\.2\.0\.nupkg --source codeartifact --no-symbols$/);
  expect(others.join('\n')).toContain('value="%CODEARTIFACT_AUTH_TOKEN%"');
  expect(others.join('\n')).toContain('amazonaws.com/x/releases/v3/index.json" protocolVersion="3"');
  const same = { 'acme.hello.1.2.0.nupkg': readFileSync(file) };
  expect((await publish('nuget', join(folder, 'package'), { files: same })).others).toEqual([]);
});

/** A jar as Maven makes it, of the files of META-INF/maven, and what the pipeline says of it. */
async function aJar(name: string, content: Files): Promise<string> {
  const folder = join(yard.directory, name);
  writeFiles(join(folder, 'in'), { 'Hello.class': 'class', ...content });
  writeFiles(join(folder, 'package'), { 'build.json': '{ "version": "1.2.0", "commit": "1f2e3d" }\n' });
  await zipFolder(join(folder, 'in'), join(folder, 'package', 'hello-1.2.0.jar'));
  return join(folder, 'package');
}

const maven = (id: string, version: string): Files => ({
  [`META-INF/maven/com.acme/${id}/pom.xml`]: `<project><artifactId>${id}</artifactId></project>\n`,
  [`META-INF/maven/com.acme/${id}/pom.properties`]: `artifactId=${id}\r\ngroupId=com.acme\r\nversion=${version}\r\n`,
});

const ofJars = async () => {
  const good = await publish('maven', await aJar('good', { ...maven('hello', '1.2.0'), ...maven('shaded', '9.0.0') }));
  expect(good.state).toBe('SUCCEEDED');
  expect(good.calls[2]).toContain('--format maven --namespace com.acme --package hello --package-version 1.2.0');
  expect(good.others[0]).toMatch(/^mvn .* -Dfile=\S+\/hello-1\.2\.0\.jar -DpomFile=\S+\/hello-1\.2\.0\.pom$/);
  expect(good.others.slice(1)).toEqual([
    'mvn has the token',
    '<settings><servers><server><id>codeartifact</id><username>aws</username><password>${env.CODEARTIFACT_AUTH_TOKEN}</password></server></servers></settings>',
  ]);
  const bare = await publish('maven', await aJar('bare', {}));
  expect([bare.state, bare.others]).toEqual(['FAILED', []]);
  expect(bare.output.join()).toContain('hello-1.2.0.jar has no META-INF/maven/…/hello/pom.xml');
  const other = await publish('maven', await aJar('other', maven('hello', '1.1.0')));
  expect([other.state, other.others]).toEqual(['FAILED', []]);
  expect(other.output).toContain(
    'pom.xml says that com.acme:hello is 1.1.0, and the pipeline that it is 1.2.0: let both say the same',
  );
};

testRecipe('maven', 'a jar is deployed with the pom that Maven put into it, or not at all', ofJars);
