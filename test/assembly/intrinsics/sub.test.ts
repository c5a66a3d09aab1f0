import { resolved } from '../../helpers/facts';

const template = 'Resources: { Site: { Type: AWS::S3::Bucket, Properties: { BucketName: site } } }';

test.each([
  ['!Sub "s3://${Site}/${AWS::Region}"', 's3://site/eu-west-1'],
  ['!Sub "${Site.Arn}/*"', 'arn:aws:s3:::site/*'],
  ['!Sub ["${Site}-${Colour}", { Colour: blue }]', 'site-blue'],
  ['!Sub ["${Site}", { Site: mine }]', 'mine'],
  ['!Sub "echo ${!HOME} $PATH #{Source.CommitId}"', 'echo ${HOME} $PATH #{Source.CommitId}'],
  ['!Sub "${Nothing}/${Site.Owner}"', { unknown: 'Ref Nothing', also: ['GetAtt Site.Owner'] }],
  ['!Sub plain', 'plain'],
])('%s is %j', (expression, value) => {
  expect(resolved(expression, template)).toEqual(value);
});
