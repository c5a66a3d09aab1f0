import { join } from 'node:path';
import { readDefinition } from '../../../lib/synthesis/definition/read-definition';
import type { Delivery } from '../../../lib/synthesis/model/delivery';
import { artifactsResources, countAccessResources } from '../../../lib/synthesis/model/elsewhere-resource-count';
import { countEnvironmentResources, countPipelineResources } from '../../../lib/synthesis/model/resource-count';
import {
  accessStackName,
  artifactsStackName,
  environmentStackName,
  pipelineStackName,
  releasesStackName,
} from '../../../lib/synthesis/model/stack-name';
import { toDelivery } from '../../../lib/synthesis/model/to-delivery';
import { root } from '../../helpers/conveyor';
import { deliveryOf, withActions, withPipeline } from '../../helpers/definition';
import { shippedDefinitions, templatesOf } from '../../helpers/shipped';

function shipped(definition: string): Delivery {
  const read = readDefinition(join(root, definition));
  const delivery = read.ok ? toDelivery(read.value) : read;
  if (!delivery.ok) throw new Error(`${definition} is good`);
  return delivery.value;
}

test.each(shippedDefinitions)('the stacks of %s hold as many resources as were counted', (definition) => {
  const delivery = shipped(definition);
  const { name, environments, pipelines } = delivery;
  const counted = new Map([
    ...environments.map((one) => [environmentStackName(name, one.name), countEnvironmentResources(one)] as const),
    ...environments.map(
      (one) =>
        [
          releasesStackName(name, one.name),
          one.targets.filter(({ kind }) => kind === 'managed-ecs-service' || kind === 'managed-servers').length,
        ] as const,
    ),
    ...pipelines.flatMap((one) => [
      ...environments.map(({ name: to }) => [accessStackName(one.name, to), countAccessResources(one, to)] as const),
      ...environments.map(({ region = '' }) => [artifactsStackName(one.name, region), artifactsResources] as const),
    ]),
    ...pipelines.map((one) => [pipelineStackName(one.name), countPipelineResources(one, delivery)] as const),
  ]);
  for (const { stack, template } of templatesOf(definition)) {
    // How long a role's policy is, only its text knows.
    const resources = Object.keys(template.Resources).filter((id) => !id.includes('OverflowPolicy'));
    expect({ stack, count: resources.length }).toEqual({ stack, count: counted.get(stack) });
  }
});

function countOf(text: string): readonly number[] {
  const delivery = deliveryOf(text);
  return delivery.pipelines.map((pipeline) => countPipelineResources(pipeline, delivery));
}

test('a pipeline of one approval has its own eight, five of its source and one of the approval', () => {
  expect(countOf(withActions('{ approve: ok }'))).toEqual([14]);
});

test('a person who is told twice is counted once, and moments that share a rule too', () => {
  const notify = 'notify: [{ email: a@acme.example, when: [failed] }, { email: a@acme.example, when: [started] }]';
  const text = withPipeline(
    'source: { codecommit: shop }',
    'stages: [{ name: A, actions: [{ approve: ok }] }]',
    notify,
  );
  expect(countOf(text)).toEqual([14 + 7 + 3 + 2]);
});

test('an environment needs a resource for each parameter that it makes, and none for what exists', () => {
  const count = (variables: string) =>
    deliveryOf(
      withActions('{ approve: ok, environment: staging }').replace(
        'staging: {}',
        `staging: { variables: ${variables} }`,
      ),
    ).environments.map(countEnvironmentResources);
  expect(count('{}')).toEqual([0, 0]);
  expect(count('{ A: a, B: b, C: { parameter: /c } }')).toEqual([2, 0]);
});
