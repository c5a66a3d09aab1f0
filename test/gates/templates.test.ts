import { join } from 'node:path';
import { checkPipeline } from '../../lib/aws/codepipeline/check-pipeline';
import {
  badTemplates,
  readTemplate,
  type ShippedTemplate,
  shippedDefinitions,
  type TemplateJson,
  templatesOf,
} from '../helpers/shipped';

const shipped = new Map(shippedDefinitions.map((definition) => [definition, templatesOf(definition)]));
const templates = [...shipped.values()].flat();

/**
 * The change alarm that reviewers read: a line for each property of each resource, references flattened, asset hashes masked.
 * What matters is asserted elsewhere. `npx jest test/gates/templates -u` takes what was meant to change.
 */
test.each(shippedDefinitions)('%s', (definition) => {
  for (const { stack, template } of shipped.get(definition) ?? []) {
    expect(render(template)).toMatchSnapshot(stack);
  }
});

test('the same definition makes the same templates', () => {
  const again = templatesOf('examples/definitions/two-pipelines.yaml');
  expect(again.map(({ template }) => template)).toEqual(
    shipped.get('examples/definitions/two-pipelines.yaml')?.map(({ template }) => template),
  );
});

/** The types of resources that hold what people would miss. */
const stateful = new Set([
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::CodeCommit::Repository',
  'AWS::ECR::Repository',
  'AWS::CloudFront::Distribution',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
]);

/** Of every pipeline. */
const store = [
  'DeliveryArtifactsKeyBA9D8FDE',
  'DeliveryArtifactsAccessLogsBucketD4964CA4',
  'DeliveryArtifactsBucket2402A431',
];
/**
 * The logical ids of all that holds state. Where one changes, CloudFormation makes the resource anew: a new key that cannot
 * read old artifacts, an empty bucket, a site under another address, a subscription to confirm again. So they are typed by
 * hand: to change one is a decision.
 */
const pinned: Readonly<Record<string, readonly string[]>> = {
  'access-almanac-frankfurt': [],
  'access-almanac-seoul': [],
  'access-almanac-virginia': [],
  'artifacts-almanac-eu-central-1': [
    'ArtifactsKeyA4B22E2B',
    'ArtifactsAccessLogsBucketE76260C0',
    'ArtifactsBucket88671897',
  ],
  'artifacts-almanac-us-east-1': [
    'ArtifactsKeyA4B22E2B',
    'ArtifactsAccessLogsBucketE76260C0',
    'ArtifactsBucket88671897',
  ],
  'environment-almanac-frankfurt': [
    'LogsBucket5C52C3D2',
    'TargetsalmanacBucket53271501',
    'TargetsalmanacDistribution885C284A',
  ],
  'environment-almanac-seoul': [
    'LogsBucket5C52C3D2',
    'TargetsalmanacBucket53271501',
    'TargetsalmanacDistribution885C284A',
  ],
  'environment-almanac-staging': [
    'LogsBucket5C52C3D2',
    'TargetsalmanacBucket53271501',
    'TargetsalmanacDistribution885C284A',
  ],
  'environment-almanac-virginia': [
    'LogsBucket5C52C3D2',
    'TargetsalmanacBucket53271501',
    'TargetsalmanacDistribution885C284A',
  ],
  'pipeline-almanac': store,
  'environment-catalogue-production': [
    'LogsBucket5C52C3D2',
    'TargetscatalogueBucket397E884A',
    'TargetscatalogueDistribution20D08BEC',
  ],
  'environment-catalogue-staging': [
    'LogsBucket5C52C3D2',
    'TargetscatalogueBucket397E884A',
    'TargetscatalogueDistribution20D08BEC',
  ],
  'environment-portal-production': [
    'LogsBucket5C52C3D2',
    'TargetswebBucketBBDEE789',
    'TargetswebDistribution717D2A09',
    'TargetsstatusBucketD35D44A1',
    'TargetsstatusDistribution25178C65',
  ],
  'environment-portal-staging': ['LogsBucket5C52C3D2', 'TargetswebBucketBBDEE789', 'TargetswebDistribution717D2A09'],
  'environment-storefront-production': [
    'LogsBucket5C52C3D2',
    'TargetssiteBucket856621B2',
    'TargetssiteDistribution21FAD9BE',
  ],
  'environment-storefront-staging': [
    'LogsBucket5C52C3D2',
    'TargetssiteBucket856621B2',
    'TargetssiteDistribution21FAD9BE',
  ],
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
  'pipeline-help': [...store, 'NotifierChannelshelpacmeexample4A26E41E', 'NotifierDeadLetters09A21EAB'],
  'pipeline-help-next': [...store, 'NotifierChannelshelpacmeexample4A26E41E', 'NotifierDeadLetters09A21EAB'],
  'pipeline-help-next-pull-request': [
    ...store,
    'NotifierChannelshelpacmeexample4A26E41E',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-help-pull-request': [...store, 'NotifierChannelshelpacmeexample4A26E41E', 'NotifierDeadLetters09A21EAB'],
  'pipeline-portal-status': [...store, 'NotifierChannelsportalacmeexample647AE156', 'NotifierDeadLetters09A21EAB'],
  'pipeline-portal-web': [
    ...store,
    'DeliveryStagesProductionreleaseApproversD98705F0',
    'NotifierChannelsportalacmeexample647AE156',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-sdk': store,
  'pipeline-server': store,
  'pipeline-shop-base': [
    ...store,
    'DeliverySourcePricesFolderBucket6CCA0AAC',
    'DeliverySourcePricesFolderDeadLetters7A17456B',
    'DeliverySourcePricesFolderChanges550A00AB',
  ],
  'pipeline-shop-handbook': store,
  'pipeline-shop-site': [...store, 'DeliverySourceRepositoryD810C75B', 'DeliveryStarterDeadLetters1A8F58CC'],
  'pipeline-storefront': [
    ...store,
    'DeliveryStagesReleasereleaseApprovers7DB3C6D1',
    'NotifierChannelsteamacmeexampleF0779796',
    'NotifierDeadLetters09A21EAB',
  ],
  'pipeline-toolbox': [...store, 'Imagestoolboxapi5793E17B'],
};

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

const problemsOf = (template: TemplateJson) =>
  Object.values(template.Resources)
    .filter(({ Type: type }) => type === 'AWS::CodePipeline::Pipeline')
    .flatMap(({ Properties: properties = {} }) => checkPipeline(properties));

test.each(shippedDefinitions)('CloudFormation would take the pipelines of %s', (definition) => {
  expect((shipped.get(definition) ?? []).flatMap(({ template }) => problemsOf(template))).toEqual([]);
});

test('what no validator of templates sees is refused', () => {
  const codes = problemsOf(readTemplate(join(badTemplates, 'codepipeline.json'))).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['BadName', 'ModeNeedsV2', 'UnknownProvider']));
});

function render({ Resources, ...rest }: ShippedTemplate['template']): string {
  const resources = Object.entries(Resources).flatMap(
    ([id, { Type: type, Properties: properties = {}, ...others }]) => [
      `${type} ${id}`,
      ...linesOf({ ...properties, ...others }),
    ],
  );
  return mask([...resources, 'Outputs', ...linesOf('Outputs' in rest ? rest.Outputs : {})].join('\n'));
}

function linesOf(properties: unknown): readonly string[] {
  return Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const flat = flatten(value);
    const items = Array.isArray(flat) && flat.length > 1 ? flat : [flat];
    return items.map((item) => `  ${name}: ${name === 'FunctionCode' ? '<code>' : renderItem(item)}`);
  });
}

function renderItem(item: unknown): string {
  return typeof item === 'string' && !item.includes('\n') ? item : JSON.stringify(item);
}

/** A value whose references are texts, `<Bucket.Arn>`, and whose single entries stand alone. */
function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[name, argument] = ['', undefined]] = entries;
  if (name === 'Ref' || name === 'Fn::ImportValue') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  if (name === 'Fn::Join') return argument[1].map(flatten).join(argument[0]);
  if (name === 'Statement' || 'Statement' in value)
    return entries.flatMap(([key, inner]) => (key === 'Statement' ? flatten(inner) : []));
  return Object.fromEntries(entries.map(([key, inner]) => [key, flatten(inner)]));
}

function mask(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, '<hash>');
}
