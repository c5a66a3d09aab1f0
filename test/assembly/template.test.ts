import { toTemplate } from '../../lib/assembly/template';

const header = { stack: 'shop', account: '111122223333', region: 'eu-west-1', file: 'shop.yaml' };

test('a document has resources in its order, each with its stack', () => {
  const { resources } = toTemplate(
    {
      Resources: {
        Site: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'site' }, Condition: 'HasSite' },
        Queue: { Type: 'AWS::SQS::Queue' },
      },
    },
    header,
  );
  expect(resources).toEqual([
    {
      stack: 'shop',
      logicalId: 'Site',
      type: 'AWS::S3::Bucket',
      properties: { BucketName: 'site' },
      metadata: {},
      condition: 'HasSite',
    },
    { stack: 'shop', logicalId: 'Queue', type: 'AWS::SQS::Queue', properties: {}, metadata: {} },
  ]);
});

test.each([['a text'], [null], [[1, 2]], [{ Resources: ['x'], Parameters: 3 }], [{ Resources: { A: null } }]])(
  'a document of another shape, %j, has none',
  (document) => {
    expect(toTemplate(document, header)).toMatchObject({ stack: 'shop', resources: [], parameters: {} });
  },
);
