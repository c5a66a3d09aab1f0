import { shippedDefinitions, templatesOf } from '../helpers/shipped';

/** The types of resources that hold what people would miss. */
const stateful = new Set([
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::CodeCommit::Repository',
  'AWS::CloudFront::Distribution',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
]);

/**
 * The logical ids of all that holds state. Where one changes, CloudFormation makes the resource anew: a new key that cannot
 * read old artifacts, an empty bucket, a site under another address, a subscription to confirm again. So they are typed by
 * hand: to change one is a decision.
 */
const store = [
  'DeliveryArtifactsKeyBA9D8FDE',
  'DeliveryArtifactsAccessLogsBucketD4964CA4',
  'DeliveryArtifactsBucket2402A431',
];
const pinned: Readonly<Record<string, readonly string[]>> = {
  'environment-catalogue-production': [
    'LogsBucket5C52C3D2',
    'catalogueBucketAB963D4C',
    'catalogueDistributionFDE9F0EC',
  ],
  'environment-catalogue-staging': ['LogsBucket5C52C3D2', 'catalogueBucketAB963D4C', 'catalogueDistributionFDE9F0EC'],
  'environment-portal-production': [
    'LogsBucket5C52C3D2',
    'webBucket693E81C3',
    'webDistribution79D4E017',
    'statusBucket264AC2D7',
    'statusDistribution10FBC99B',
  ],
  'environment-portal-staging': ['LogsBucket5C52C3D2', 'webBucket693E81C3', 'webDistribution79D4E017'],
  'environment-storefront-production': ['LogsBucket5C52C3D2', 'siteBucket9649E592', 'siteDistribution706F5265'],
  'environment-storefront-staging': ['LogsBucket5C52C3D2', 'siteBucket9649E592', 'siteDistribution706F5265'],
  'pipeline-catalogue': [
    ...store,
    'DeliveryStagesReleasereleaseApprovers7DB3C6D1',
    'NotifierChannelscatalogueacmeexample68B3C4DD',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-handbook': [
    ...store,
    'DeliverySourceRepositoryD810C75B',
    'DeliveryStagesPublishpublishApproversECC05757',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-portal-status': [...store, 'NotifierChannelsportalacmeexample647AE156', 'NotifierDeadLetters09A21EAB'],
  'pipeline-portal-web': [
    ...store,
    'DeliveryStagesProductionreleaseApproversD98705F0',
    'NotifierChannelsportalacmeexample647AE156',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-storefront': [
    ...store,
    'DeliveryStagesReleasereleaseApprovers7DB3C6D1',
    'NotifierChannelsteamacmeexampleF0779796',
    'NotifierDeadLetters09A21EAB',
  ],
};

const templates = shippedDefinitions.flatMap((definition) => templatesOf(definition));

test('what holds state keeps its logical id', () => {
  const found = Object.fromEntries(
    templates.map(({ stack, template }) => [
      stack,
      Object.entries(template.Resources)
        .filter(([, { Type: type }]) => stateful.has(type))
        .map(([id]) => id),
    ]),
  );
  expect(found).toEqual(pinned);
});

test('what holds people’s work outlives its stack', () => {
  for (const { template } of templates) {
    for (const resource of Object.values(template.Resources)) {
      if (!/Key$|::Bucket$|Repository$/.test(resource.Type)) continue;
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  }
});

test('no template holds a secret, or reads one into itself', () => {
  for (const { template } of templates) {
    const text = JSON.stringify(template);
    expect(text).not.toContain('hooks.slack.com');
    expect(text).not.toMatch(/\{\{resolve:/);
    expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|ghp_\w{20}|-----BEGIN/);
  }
});
