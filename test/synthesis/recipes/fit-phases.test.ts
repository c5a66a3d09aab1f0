import type { Machine } from '../../../lib/synthesis/model/machine';
import { fitPhases } from '../../../lib/synthesis/recipes/fit-phases';

const phases = {
  install: { 'on-failure': 'ABORT', 'runtime-versions': { java: 'corretto21' } },
  pre_build: { 'on-failure': 'ABORT', commands: ['mvn validate'] },
  build: { commands: ['mvn test'] },
} as const;

const container: Machine = { kind: 'container', size: 'small', architecture: 'x86_64' };
const fleetArn = 'arn:aws:codebuild:ap-northeast-2:111122223333:fleet/builders:5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const bare = { pre_build: { commands: ['mvn validate'] }, build: { commands: ['mvn test'] } };

test('an image of CodeBuild takes all of a phase, in the order in which a person reads it', () => {
  expect(fitPhases(phases, { machine: container })).toEqual(phases);
  const image = 'aws/codebuild/standard:7.0';
  expect(Object.keys(fitPhases(phases, { machine: container, image }).install ?? {})).toEqual([
    'on-failure',
    'runtime-versions',
  ]);
});

test('Lambda compute, and an image of anybody else, take neither on-failure nor runtimes', () => {
  expect(fitPhases(phases, { machine: { kind: 'lambda', memoryGb: 2, architecture: 'arm64' } })).toEqual(bare);
  expect(fitPhases(phases, { machine: container, image: 'public.ecr.aws/docker/library/maven:3.9' })).toEqual(bare);
});

test('a fleet takes runtimes', () => {
  expect(fitPhases(phases, { machine: { kind: 'fleet', fleetArn, architecture: 'x86_64' } })).toEqual({
    install: { 'runtime-versions': { java: 'corretto21' } },
    ...bare,
  });
});
