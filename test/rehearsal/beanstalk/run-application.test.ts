import { join } from 'node:path';
import { runApplication } from '../../../lib/rehearsal/beanstalk/run-application';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
let count = 0;

async function run(files: Readonly<Record<string, string>>, limitMilliseconds = 10_000) {
  const folder = join(directory, `version-${++count}`);
  writeFiles(folder, files);
  await zipFolder(folder, `${folder}.zip`);
  const log: string[] = [];
  const started = await runApplication({
    archive: `${folder}.zip`,
    folder: `${folder}-run`,
    environment: { PATH: process.env['PATH'] ?? '', COLOUR: 'blue' },
    health: { path: '/health', isWell: (status) => status === 200, limitMilliseconds },
    log: (line) => log.push(line),
    signal: new AbortController().signal,
  });
  return { started, log };
}

const server = (status: number) =>
  `require('node:http').createServer((_, response) => { response.statusCode = ${status}; response.end(process.env.COLOUR); }).listen(process.env.PORT, '127.0.0.1');`;

test('a version is built, all of its processes run, and it is asked at its port', async () => {
  const { started, log } = await run({
    Buildfile: 'make: echo "$COLOUR" built\n',
    Procfile: 'web: exec node server.js\nworker: echo working; exec sleep 60\n',
    'server.js': server(200),
  });
  if (!started.ok) throw new Error(started.reason);
  const { application } = started;
  expect(await (await fetch(`http://127.0.0.1:${application.port}/`)).text()).toBe('blue');
  expect(application.isAlive()).toBe(true);
  await application.end();
  expect(application.isAlive()).toBe(false);
  expect(log).toEqual(expect.arrayContaining(['build: blue built', 'worker: working']));
});

test.each([
  ['that ends', { Procfile: 'web: echo no database >&2; exit 3\n' }, /^its process web ended with 3: no database$/],
  ['that is not built', { Procfile: 'web: x\n', Buildfile: 'make: exit 2\n' }, /^"exit 2" ended with 2$/],
  ['without processes', { 'README.md': '' }, /^it has no Procfile, and its platform is not known/],
  [
    'that is never well',
    { Procfile: 'web: exec node server.js\n', 'server.js': server(503) },
    /^(nothing answers )?GET \/health at port \d+(: ECONNREFUSED| answers 503), after 0 s$/,
  ],
])('a version %s does not run, and it is said why', async (_, files, reason) => {
  const { started } = await run(files as Record<string, string>, 400);
  expect(started).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});
