import { toStart } from '../../../lib/rehearsal/beanstalk/to-start';

const start = (files: Readonly<Record<string, string>>, platform?: string) =>
  toStart({ names: Object.keys(files), text: (name) => files[name] }, platform);
const nodejs = '64bit Amazon Linux 2023 v6.5.0 running Node.js 22';
const web = (command: string) => ({ build: [], processes: [{ name: 'web', command }] });

test('a Procfile goes before everything, and a Buildfile and what npm installs before its processes', () => {
  const files = {
    Procfile: 'web: node server.js\nworker: node worker.js\n',
    Buildfile: 'make: ./build.sh\n',
    'package.json': '{ "scripts": { "start": "x" }, "dependencies": { "express": "5" } }',
  };
  expect(start(files, nodejs)).toEqual({
    build: ['./build.sh', 'npm --omit=dev install'],
    processes: [
      { name: 'web', command: 'node server.js' },
      { name: 'worker', command: 'node worker.js' },
    ],
  });
  expect(start({ ...files, node_modules: '' }, nodejs)).toMatchObject({ build: ['./build.sh'] });
});

test.each([
  ['Node.js with a start script', { 'package.json': '{ "scripts": { "start": "node x" } }' }, nodejs, 'npm start'],
  ['Node.js with app.js', { 'app.js': '', 'server.js': '' }, nodejs, 'node app.js'],
  ['Node.js with server.js', { 'server.js': '' }, nodejs, 'node server.js'],
  [
    'Python',
    { 'application.py': '' },
    '64bit Amazon Linux 2023 v4.5.0 running Python 3.13',
    'gunicorn --bind :$PORT --workers=1 --threads=15 application',
  ],
  ['one jar', { 'shop.jar': '' }, '64bit Amazon Linux 2023 v4.5.0 running Corretto 21', 'java -jar shop.jar'],
  [
    'Go',
    { 'application.go': '' },
    '64bit Amazon Linux 2023 v4.3.0 running Go 1',
    'go build -o bin/application application.go && exec bin/application',
  ],
  ['.NET', { 'shop.runtimeconfig.json': '' }, '64bit Amazon Linux 2023 v3.4.0 running .NET 9', 'dotnet shop.dll'],
  ['a platform that nobody says', { 'server.js': '' }, undefined, 'node server.js'],
])('without a Procfile, %s starts what its platform does', (_, files, platform, command) => {
  expect(start(files as Record<string, string>, platform)).toEqual(web(command));
});

test.each([
  [{ Procfile: 'worker: x\n' }, nodejs, 'the first process of its Procfile is "worker", and not "web"'],
  [{ Procfile: '\n' }, nodejs, 'its Procfile names no process'],
  [{ Buildfile: 'x\n' }, nodejs, 'the line "x" of its Buildfile is not of the form "name: command"'],
  [
    { 'a.jar': '', 'b.jar': '' },
    'Corretto 21',
    'it has no Procfile, and nothing says what to start on "Corretto 21": name the process in a Procfile, "web: …"',
  ],
])('a version of %j is refused', (files, platform, problem) => {
  expect(start(files as Record<string, string>, platform)).toEqual({ problem });
});
