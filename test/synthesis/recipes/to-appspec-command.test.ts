import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseServerAppspec } from '../../../lib/aws/codedeploy/parse-server-appspec';
import { toGeneratedAppspec } from '../../../lib/synthesis/model/generated-appspec';
import { toAppspecCommand } from '../../../lib/synthesis/recipes/to-appspec-command';
import { known } from '../../helpers/facts';

test('what it writes is an appspec that the agent takes, with a script for each event', () => {
  const source = mkdtempSync(join(tmpdir(), 'conveyor-appspec-'));
  try {
    const appspec = toGeneratedAppspec({
      destination: '/opt/web/',
      owner: 'web',
      stop: ["pkill -f '/opt/web' || true"],
      validate: ['curl "http://localhost:$PORT"', 'echo $HOME'],
    });
    const command = toAppspecCommand({ directory: 'my dist' }, appspec);
    execFileSync('/bin/sh', ['-c', command], { env: { ...process.env, CODEBUILD_SRC_DIR: source } });
    const directory = join(source, 'my dist');
    const text = readFileSync(join(directory, 'appspec.yml'), 'utf8');
    expect(text.split('\n')[0]).toBe('version: 0.0');
    expect(known(parseServerAppspec(text))).toEqual({
      version: '0.0',
      os: 'linux',
      files: [{ source: '/', destination: '/opt/web' }],
      file_exists_behavior: 'OVERWRITE',
      permissions: [{ object: '/opt/web', owner: 'web', group: 'web' }],
      hooks: {
        ApplicationStop: [{ location: 'codedeploy/ApplicationStop.sh', timeout: 600 }],
        ValidateService: [{ location: 'codedeploy/ValidateService.sh', timeout: 600 }],
      },
    });
    expect(readdirSync(join(directory, 'codedeploy')).sort()).toEqual(['ApplicationStop.sh', 'ValidateService.sh']);
    expect(readFileSync(join(directory, 'codedeploy/ValidateService.sh'), 'utf8')).toBe(
      '#!/bin/sh\nset -eu\ncd /opt/web\ncurl "http://localhost:$PORT"\necho $HOME\n',
    );
  } finally {
    rmSync(source, { recursive: true });
  }
});
