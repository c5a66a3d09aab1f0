import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conveyor, root } from '../helpers/conveyor';
import { helloRepository, synthesizeHello, temporaryFolder } from '../helpers/hello';

const folder = temporaryFolder();
let assembly: string;
beforeAll(async () => {
  assembly = await synthesizeHello(folder);
});

const homeOf = (name: string) => join(folder, 'homes', name);
const rehearse = (name: string, ...args: string[]) =>
  conveyor(['rehearse', '--assembly', assembly, '--home', homeOf(name), ...args], { cwd: folder });

describe('a whole rehearsal', () => {
  const app = helloRepository(folder);
  const events = join(folder, 'events.jsonl');
  const slack = 'hello/slack=https://hooks.slack.com/services/T00/B00/s3cr3t';

  test('runs every stage, tags the clone and tells everybody, and writes nothing to the repository', async () => {
    const before = readdirSync(join(app.path, '.git'), { recursive: true }).map(String).sort();
    const ran = await rehearse(
      'whole',
      '--source',
      `Source=${app.path}`,
      '--yes',
      '--events',
      events,
      '--secret',
      slack,
    );
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const stage of ['Source', 'Build', 'Staging', 'Release', 'Production'])
      expect(ran.stdout).toContain(`\n${stage}\n`);
    expect(ran.stdout).toMatch(/^hello succeeded in /m);
    expect(ran.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(ran.stdout).toContain('email to team@acme.example: ');
    expect(ran.stdout).not.toContain('s3cr3t');
    expect(app.git('tag')).toBe('');
    expect(readdirSync(join(app.path, '.git'), { recursive: true }).map(String).sort()).toEqual(before);
  });

  test('its events stand in a file, in order, and hold no secret', () => {
    const lines = readFileSync(events, 'utf8').trimEnd().split('\n');
    const told = lines.map(
      (line) => JSON.parse(line) as { seq: number; type: string; state?: string; channel?: string },
    );
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
    expect(told[0]).toMatchObject({ v: 1, type: 'execution', state: 'STARTED', pipeline: 'hello' });
    expect(
      told
        .filter(({ type }) => type === 'notification')
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual(expect.arrayContaining(['email', 'slack']));
    expect(lines.join('\n')).not.toContain('s3cr3t');
  });

  test('the home keeps the execution, and hides itself from git', () => {
    const [id = ''] = readdirSync(join(homeOf('whole'), 'executions/hello'));
    const execution = join(homeOf('whole'), 'executions/hello', id);
    expect(readFileSync(join(homeOf('whole'), '.gitignore'), 'utf8')).toBe('*\n');
    expect(JSON.parse(readFileSync(join(execution, 'execution.json'), 'utf8'))).toMatchObject({ status: 'Succeeded' });
    expect(readdirSync(join(execution, 'logs'))).toContain('Staging.smoke.log');
    expect(readFileSync(join(execution, 'logs/Staging.smoke.log'), 'utf8')).toContain('ok     /about/');
    expect(readdirSync(execution)).toEqual(expect.arrayContaining(['artifacts', 'events.jsonl']));
  });

  test('the same commit may be recorded again, another one of the same version fails before production', async () => {
    const args = ['--source', `Source=${app.path}`, '--yes'];
    expect((await rehearse('whole', ...args)).exitCode).toBe(0);
    app.git('commit', '-q', '--allow-empty', '-m', 'Say it again');
    const refused = await rehearse('whole', ...args);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('v0.1.0 is recorded already');
    expect(refused.stdout).not.toContain('\nProduction\n');
  });
});

describe('what is refused before anything runs', () => {
  const refused = async (args: readonly string[], cwd = folder) => {
    const home = homeOf('refused');
    const ran = await conveyor(['rehearse', '--home', home, ...args], { cwd });
    expect({ exitCode: ran.exitCode, stdout: ran.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, 'executions'))).toBe(false);
    return ran.stderr;
  };
  const given = () => ['--assembly', assembly];

  test('a source for which nothing stands, and an approval that nobody can give', async () => {
    const said = await refused(given());
    expect(said).toContain('--source Source=PATH: a git repository or a folder that stands for acme/hello');
    expect(said).toContain('--yes');
  });

  test('a branch, a folder or an action that is not there', async () => {
    const app = helloRepository(temporaryFolder());
    app.git('branch', '-m', 'trunk');
    expect(await refused([...given(), '--yes', '--source', `Source=${app.path}`])).toContain('its branches: trunk');
    expect(await refused([...given(), '--yes', '--source', 'Source=nowhere'])).toContain('nowhere is not there');
    expect(await refused([...given(), '--yes', '--source', 'Sourc=.'])).toContain('did you mean "Source"?');
  });

  test('a definition that is missing, empty, a directory or no YAML', async () => {
    expect(await refused(['nowhere.yaml'])).toContain('nowhere.yaml');
    expect(await refused(['/dev/null'])).toContain('/dev/null');
    expect(await refused([folder])).toContain('directory');
    expect(await refused([join(root, 'LICENSE')])).toContain('LICENSE');
  });

  test('an assembly that is none, or of a newer CDK; a template without a pipeline', async () => {
    expect(await refused(['--assembly', root])).toContain('manifest.json');
    expect(await refused(['--assembly', join(root, 'test/fixtures/assemblies/newer')])).toMatch(/newer/);
    expect(await refused(['--template', join(assembly, 'environment-hello-staging.template.json')])).toContain(
      'NoPipeline',
    );
  });

  test('several pipelines without --pipeline, by their names', async () => {
    const template = join(root, 'test/fixtures/templates-hand-written/two-pipelines.yaml');
    expect(await refused(['--template', template])).toMatch(/SeveralPipelines.*\n?.*--pipeline NAME: /s);
  });

  test('a home that cannot be written', async () => {
    const app = helloRepository(temporaryFolder());
    const args = ['rehearse', ...given(), '--yes', '--source', `Source=${app.path}`, '--home', '/dev/null/home'];
    const ran = await conveyor(args, { cwd: folder });
    expect({ exitCode: ran.exitCode, stdout: ran.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('name another folder with --home');
  });
});

test('events that do not fit on the disk end the run with a sentence', async () => {
  const app = helloRepository(temporaryFolder());
  const ran = await rehearse('full', '--yes', '--source', `Source=${app.path}`, '--events', '/dev/full');
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr).toContain('/dev/full cannot be written: the disk is full');
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

test('--plan says what would run and runs nothing', async () => {
  const { exitCode, stdout } = await rehearse('plan', '--plan');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^pipeline hello {2}V2, QUEUED/);
  expect(stdout).toContain('missing: nothing stands for acme/hello');
  expect(existsSync(homeOf('plan'))).toBe(false);
});

test('a stand-in runs in place of an action and is never silent', async () => {
  const app = helloRepository(temporaryFolder());
  const standIn = 'smoke=echo "standing in for $CONVEYOR_ACTION"';
  const args = ['--yes', '--source', `Source=${app.path}`, '--stand-in', standIn];
  const { exitCode, stdout } = await rehearse('stand-in', ...args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('give it with --secret hello/slack=VALUE');
  expect(stdout.match(/stand-in/g)?.length).toBeGreaterThanOrEqual(2);
});

test('Ctrl-C stops what runs with all its processes, says so, and exits with 130', async () => {
  const app = helloRepository(temporaryFolder());
  const marker = join(folder, 'still-running');
  const standIn = `smoke=(trap '' TERM; echo $$ > ${marker}.pid; sleep 300) & echo waiting; wait`;
  let stopped = false;
  const args = ['rehearse', '--assembly', assembly, '--home', homeOf('interrupted'), '--yes'];
  const ran = await conveyor([...args, '--source', `Source=${app.path}`, '--stand-in', standIn], {
    cwd: folder,
    onOutput: (soFar, kill) => {
      if (stopped || !/smoke +started/.test(soFar)) return;
      stopped = true;
      kill('SIGINT');
    },
  });
  expect(ran.exitCode).toBe(130);
  expect(ran.stderr).toContain('stopping');
  expect(ran.stdout).toMatch(/hello stopped/);
  const started = existsSync(`${marker}.pid`) ? Number(readFileSync(`${marker}.pid`, 'utf8')) : undefined;
  if (started !== undefined) expect(() => process.kill(started, 0)).toThrow('ESRCH');
});
