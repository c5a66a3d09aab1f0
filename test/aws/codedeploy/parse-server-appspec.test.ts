import { parseServerAppspec } from '../../../lib/aws/codedeploy/parse-server-appspec';
import { known, problemsOf } from '../../helpers/facts';

const HEAD = 'version: 0.0\nos: linux\n';

/** What is wrong with an appspec, as `code line: message`. */
const wrong = (text: string) =>
  problemsOf(parseServerAppspec(text)).map(({ code, place, message }) => `${code} ${place?.line}: ${message}`);

test('the whole of an appspec is read', () => {
  const appspec = known(
    parseServerAppspec(`version: 0.0
os: linux
files:
  - source: /
    destination: /opt/app
file_exists_behavior: OVERWRITE
permissions:
  - object: /opt/app
    pattern: "*.sh"
    except: [keep.sh]
    owner: app
    group: app
    mode: "0755"
    acls: ["u:bob:rw"]
    context: { user: system_u, type: httpd_sys_content_t, range: s0 }
    type: [file]
hooks:
  ApplicationStop:
    - location: scripts/stop.sh
  ValidateService:
    - location: scripts/check.sh
      timeout: 30
      runas: app
`),
  );
  expect(appspec).toEqual({
    version: '0.0',
    os: 'linux',
    files: [{ source: '/', destination: '/opt/app' }],
    file_exists_behavior: 'OVERWRITE',
    permissions: [
      {
        object: '/opt/app',
        pattern: '*.sh',
        except: ['keep.sh'],
        owner: 'app',
        group: 'app',
        mode: '0755',
        acls: ['u:bob:rw'],
        context: { user: 'system_u', type: 'httpd_sys_content_t', range: 's0' },
        type: ['file'],
      },
    ],
    hooks: {
      ApplicationStop: [{ location: 'scripts/stop.sh' }],
      ValidateService: [{ location: 'scripts/check.sh', timeout: 30, runas: 'app' }],
    },
  });
});

test('what it needs is missed, and another version refused', () => {
  expect(wrong('version: 1.0\nfiles: []')).toEqual([
    'Missing 1: os is missing',
    'WrongType 1: version is not 0.0, the only version that there is',
  ]);
  expect(wrong('version: "0.0"\nos: linux\n')).toEqual([
    'QuotedVersion 1: version stands in quotes, and is no number then',
  ]);
  expect(wrong('version: [')).toEqual([expect.stringMatching(/^NotYaml/)]);
});

test('an event that runs no scripts, and one that there is not, are told with those that do', () => {
  const text = `${HEAD}hooks:\n  Install: [{ location: a.sh }]\n  AfterInstal: [{ location: a.sh }]\n`;
  expect(wrong(text)).toEqual([
    'ReservedEvent 4: hooks.Install is an event of the agent itself, and runs no scripts',
    'UnknownEvent 5: hooks.AfterInstal is no lifecycle event of a server',
  ]);
});

test('what is wrong within a list has its place', () => {
  expect(wrong(`${HEAD}hooks:\n  AfterInstall:\n    - { location: x.sh }\n    - { timeout: 5 }\n`)).toEqual([
    'Missing 6: hooks.AfterInstall.1.location is missing',
  ]);
  expect(wrong(`${HEAD}files: [{ source: /, destination: opt/app }]\n`)).toEqual([
    'RelativePath 3: files.0.destination is no absolute path',
  ]);
});

test('a mode is octal, in quotes when it begins with a zero, and only Linux has permissions', () => {
  const mode = (text: string) => wrong(`${HEAD}permissions: [{ object: /opt/app, mode: ${text} }]\n`);
  expect(mode('0644')).toEqual(['UnquotedMode 3: permissions.0.mode begins with a zero and has no quotes']);
  expect(mode('"0644"')).toEqual([]);
  expect(mode('644')).toEqual([]);
  expect(mode('u+x')).toEqual(['WrongType 3: permissions.0.mode is no mode of one to four octal digits']);
  expect(wrong('version: 0.0\nos: windows\npermissions: [{ object: /opt/app }]\n')).toEqual([
    'NoPermissions 3: permissions stand in an appspec for Windows, which has none',
  ]);
});
