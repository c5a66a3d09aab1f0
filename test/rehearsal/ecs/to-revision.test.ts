import type { SynthesizedContainerService } from '../../../lib/assembly/container-service';
import type { ContainerDefinition } from '../../../lib/assembly/task-definition';
import { toRevision, withoutTag } from '../../../lib/rehearsal/ecs/to-revision';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';

const [service] = factsOf(servedTemplate()).serving.services as readonly [SynthesizedContainerService];
const container = (name: string, image: string): ContainerDefinition => ({
  ...{ name, image, essential: true, environment: {}, secrets: {}, ports: [], stopSeconds: 30 },
  ...{ readonlyRoot: false, mounts: [] },
});
const ECR = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const world = {
  toLoopback: (text: string) => text.replace(ECR, '127.0.0.1:4000'),
  imageDigest: async (image: string) => (image === '127.0.0.1:4000/shop/api:1.2.0' ? 'sha256:ab' : undefined),
};

test('the container that gets traffic is first, each image by its digest where it is known', async () => {
  const given = [container('log', 'fluent:3'), container('web', `${ECR}/shop/api:1.2.0`)];
  const revision = await toRevision(service, given, '/srv', world);
  expect(revision).toMatchObject({ label: 'shop/api@sha256:ab', directory: '/srv', port: 8080 });
  expect(revision.containers.map(({ name, image }) => [name, image])).toEqual([
    ['web', '127.0.0.1:4000/shop/api@sha256:ab'],
    ['log', 'fluent:3'],
  ]);
});

test('a service without a load balancer has no port, and its first container leads', async () => {
  const revision = await toRevision({ ...service, loadBalancers: [] }, [container('log', 'fluent:3')], '/srv', world);
  expect(revision.label).toBe('fluent:3');
  expect(revision).not.toHaveProperty('port');
});

test.each([
  ['127.0.0.1:4000/shop/api:1.2.0', '127.0.0.1:4000/shop/api'],
  ['127.0.0.1:4000/shop/api', '127.0.0.1:4000/shop/api'],
  ['shop/api:1@sha256:ab', 'shop/api'],
])('%s without its tag is %s', (image, bare) => {
  expect(withoutTag(image)).toBe(bare);
});
