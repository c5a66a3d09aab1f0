import { parseDeploySpec } from '../../../lib/aws/codepipeline/deploy-spec';
import { known, problemsOf } from '../../helpers/facts';

test('AWS’s own example', () => {
  const text = `version: 0.1
files:
  - source: /index.html
    destination: /var/www/html/
scripts:
  BeforeDeploy:
    - location: scripts/install_dependencies
      timeout: 300
      runas: myuser
  AfterDeploy:
    - location: scripts/start_server
`;
  expect(known(parseDeploySpec(text, 'deployspec.yaml'))).toEqual({
    files: [{ source: '/index.html', destination: '/var/www/html/' }],
    before: [{ location: 'scripts/install_dependencies', timeout: 300, runas: 'myuser' }],
    after: [{ location: 'scripts/start_server' }],
  });
});

test('an appspec does as well: what ends the old comes before, what begins the new after', () => {
  const text = `version: 0.0
os: linux
hooks:
  ValidateService: [{ location: check.sh }]
  ApplicationStop: [{ location: stop.sh }]
  AfterInstall: [{ location: after.sh }]
`;
  expect(known(parseDeploySpec(text, 'appspec.yml'))).toEqual({
    files: [],
    before: [{ location: 'stop.sh' }],
    after: [{ location: 'after.sh' }, { location: 'check.sh' }],
  });
});

test('another version is refused', () => {
  expect(problemsOf(parseDeploySpec('version: 2\n', 'deployspec.yaml'))[0]?.message).toBe(
    'version is neither 0.1 nor, of an appspec, 0.0',
  );
});
