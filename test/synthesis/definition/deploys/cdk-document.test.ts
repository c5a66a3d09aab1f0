import { cdkDocument } from '../../../../lib/synthesis/definition/deploys/cdk-document';

const takes = (value: unknown) => cdkDocument.safeParse(value).success;

test.each([
  { stacks: 'staging/*' },
  { stacks: ['shop-network', 'shop-api'], assembly: 'cdk.out', qualifier: 'shop', cli: '2.1148.1' },
])('%j is a deploy of an assembly', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([{}, { stacks: [] }, { stacks: '' }, { stacks: 'shop', cli: 2 }, { stacks: 'shop', app: 'npx ts-node' }])(
  '%j is none',
  (value) => {
    expect(takes(value)).toBe(false);
  },
);
