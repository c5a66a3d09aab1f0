import { type ECSClient, TagResourceCommand } from '@aws-sdk/client-ecs';
import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { RecordOrder } from './order';

/** Writes down what was released: as what the service's stack takes its image from, and as tags of the service. */
export async function record(order: RecordOrder, ecs: ECSClient, ssm: SSMClient): Promise<void> {
  const { image, version, service, parameter } = order;
  if (parameter !== undefined) {
    await ssm.send(new PutParameterCommand({ Name: parameter, Value: image, Overwrite: true }));
  }
  const tags = [
    { key: 'conveyor:version', value: version },
    { key: 'conveyor:image', value: image },
  ];
  await ecs.send(new TagResourceCommand({ resourceArn: service, tags }));
}
