import { toEngineEnvironment } from '../../../lib/rehearsal/containers/engine';

const machine = {
  PATH: '/usr/bin',
  HOME: '/home/mina',
  DOCKER_HOST: 'unix:///run/user/1000/docker.sock',
  XDG_RUNTIME_DIR: '/run/user/1000',
  AWS_SECRET_ACCESS_KEY: 'secret',
};

test('an engine gets what leads it to itself, and no more', () => {
  expect(toEngineEnvironment('docker', machine)).toEqual({ DOCKER_HOST: 'unix:///run/user/1000/docker.sock' });
  expect(toEngineEnvironment('podman', machine)).toEqual({ HOME: '/home/mina', XDG_RUNTIME_DIR: '/run/user/1000' });
});
