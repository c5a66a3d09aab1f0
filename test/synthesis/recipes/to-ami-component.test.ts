import type { AmiWay } from '../../../lib/synthesis/model/ami';
import { toAmiComponent } from '../../../lib/synthesis/recipes/to-ami-component';

const way: AmiWay = {
  kind: 'ami',
  base: 'ami-1',
  architecture: 'x86_64',
  bakes: true,
  install: ['dnf install -y nodejs22'],
  components: [],
  verify: ["curl -fsS 'http://localhost:8080/health'"],
  instance: 't3.medium',
};

test('what is baked in is unpacked before anything is installed, and verified on an instance of the AMI', () => {
  expect(toAmiComponent('server', way)).toBe(`name: server
schemaVersion: '1.0'
parameters:
  - Source:
      type: string
      description: What is baked in
phases:
  - name: build
    steps:
      - name: Download
        action: S3Download
        inputs:
          - source: '{{ Source }}'
            destination: /var/tmp/conveyor.tar.gz
      - name: Unpack
        action: ExecuteBash
        inputs:
          commands:
            - set -e
            - mkdir -p /opt/server
            - tar --extract --gzip --no-same-owner --file /var/tmp/conveyor.tar.gz --directory /opt/server
            - rm /var/tmp/conveyor.tar.gz
      - name: Install
        action: ExecuteBash
        inputs:
          commands:
            - set -e
            - cd /opt/server
            - dnf install -y nodejs22
  - name: test
    steps:
      - name: Verify
        action: ExecuteBash
        inputs:
          commands:
            - set -e
            - curl -fsS 'http://localhost:8080/health'
`);
});

test('dependencies alone need no parameter', () => {
  expect(toAmiComponent('base', { ...way, bakes: false, verify: [] })).toBe(`name: base
schemaVersion: '1.0'
phases:
  - name: build
    steps:
      - name: Install
        action: ExecuteBash
        inputs:
          commands:
            - set -e
            - dnf install -y nodejs22
`);
});
