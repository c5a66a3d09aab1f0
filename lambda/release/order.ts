/** What the function is asked to do for one release of an image to a service of Amazon ECS, by the action's `UserParameters`. */
export type Order = PrepareOrder | RecordOrder;

/** To write what the deploying action takes. */
export interface PrepareOrder {
  readonly do: 'prepare';
  /** By its digest: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:…`. */
  readonly image: string;
  /** The container of the task definition that it is for. */
  readonly container: string;
  /** The service that CodeDeploy deploys. @default - Amazon ECS deploys it, and takes no more than the image */
  readonly service?: ServiceName;
}

/** To write down what was released. */
export interface RecordOrder {
  readonly do: 'record';
  readonly image: string;
  /** `1.4.0`, or the tag of an image. */
  readonly version: string;
  /** The ARN of the service. */
  readonly service: string;
  /** The parameter that the service's stack takes its image from. @default - nobody's stack does */
  readonly parameter?: string;
}

/** A service by its names. */
export interface ServiceName {
  readonly cluster: string;
  readonly service: string;
}

/** An order from the text of `UserParameters`. @throws when it is none: synthesis writes it, so that is a bug. */
export function parseOrder(text: string | undefined): Order {
  const order = JSON.parse(text ?? 'null') as Order | null;
  if (order?.do === 'prepare' || order?.do === 'record') return order;
  throw new Error(`UserParameters say nothing to do: ${text}`);
}
