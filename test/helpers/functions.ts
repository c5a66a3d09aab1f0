import type { SynthesizedFunction } from '../../lib/assembly/function';

/** A function `orders` of inline code. */
export function anOrders(change: Partial<SynthesizedFunction> = {}): SynthesizedFunction {
  return {
    stack: 'staging',
    logicalId: 'Orders',
    name: 'orders',
    arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:orders',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    inlineCode: "exports.handler = async () => 'placeholder';",
    environment: {},
    timeoutSeconds: 5,
    memoryMegabytes: 128,
    ...change,
  };
}

/** The alias `live` of `orders`. */
export const live = { stack: 'staging', logicalId: 'Live', name: 'live', functionName: 'orders', version: '1' };
