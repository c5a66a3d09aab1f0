import { toMachine } from '../../../lib/synthesis/model/machine';

test.each([
  [undefined, { kind: 'container', size: 'small', architecture: 'x86_64' }],
  [{ size: '2xlarge', architecture: 'arm64' } as const, { kind: 'container', size: '2xlarge', architecture: 'arm64' }],
  [{ lambda: '10GB' } as const, { kind: 'lambda', memoryGb: 10, architecture: 'x86_64' }],
  [
    { fleet: 'arn:aws:codebuild:eu-west-1:111122223333:fleet/a', architecture: 'arm64' } as const,
    { kind: 'fleet', fleetArn: 'arn:aws:codebuild:eu-west-1:111122223333:fleet/a', architecture: 'arm64' },
  ],
])('%j is a machine', (document, machine) => {
  expect(toMachine(document)).toEqual(machine);
});
