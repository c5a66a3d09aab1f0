import { factsOf } from '../helpers/facts';

const website = (region: string) =>
  factsOf(
    `Resources:
  Site:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-site
      WebsiteConfiguration: { IndexDocument: index.html, ErrorDocument: 404.html }`,
    { region },
  ).buckets[0]?.website;

test('a website bucket has the address of its region, with the dash or the dot that the region has', () => {
  expect(website('us-east-1')?.url).toBe('http://acme-site.s3-website-us-east-1.amazonaws.com');
  expect(website('ap-northeast-2')?.url).toBe('http://acme-site.s3-website.ap-northeast-2.amazonaws.com');
  expect(website('us-east-1')).toMatchObject({ indexDocument: 'index.html', errorDocument: '404.html' });
});

test('a bucket without a name gets one that S3 takes, the same each time', () => {
  const text = 'Resources: { TheSiteOfTheShop: { Type: AWS::S3::Bucket } }';
  const [bucket] = factsOf(text).buckets;
  expect(bucket?.name).toMatch(/^shop-thesiteoftheshop-[0-9a-f]{12}$/);
  expect(bucket?.arn).toBe(`arn:aws:s3:::${bucket?.name}`);
  expect(factsOf(text).buckets).toEqual([bucket]);
});

test('versioning is on only when the template says so, and a redirect is no website', () => {
  const { buckets } = factsOf(`Resources:
  Kept: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
  Redirect:
    Type: AWS::S3::Bucket
    Properties: { WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: acme.example } } }`);
  expect(buckets.map(({ versioned }) => versioned)).toEqual([true, false]);
  expect(buckets[1]?.website).toBeUndefined();
});

test('a bucket is listable when its policy lets CloudFront list it, not when it lets anybody else', () => {
  const policy = (bucket: string, principal: string, action: string) => `
  ${bucket}: { Type: AWS::S3::Bucket, Properties: { BucketName: ${bucket.toLowerCase()} } }
  ${bucket}Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref ${bucket}
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: ${principal}
            Action: ${action}
            Resource: !GetAtt ${bucket}.Arn
            Condition: { StringEquals: { AWS:SourceArn: !GetAtt Elsewhere.Unknown } }`;
  const { buckets } = factsOf(`Resources:
  Elsewhere: { Type: AWS::CloudFormation::WaitConditionHandle }
${policy('Open', '{ Service: cloudfront.amazonaws.com }', '[s3:GetObject, s3:ListBucket]')}
${policy('Closed', '{ Service: cloudfront.amazonaws.com }', 's3:GetObject')}
${policy('Other', '{ AWS: arn:aws:iam::111122223333:root }', 's3:ListBucket')}`);
  expect(buckets.map(({ name, listable }) => [name, listable])).toEqual([
    ['open', true],
    ['closed', false],
    ['other', false],
  ]);
});
