import { eksDocument } from '../../../../lib/synthesis/definition/deploys/eks-document';

const takes = (value: unknown) => eksDocument.safeParse(value).success;

test.each([
  { cluster: 'shop', helm: { release: 'storefront', chart: 'deploy/chart', values: 'values-production.yaml' } },
  { cluster: 'shop', kubectl: { manifests: ['app.yaml', 'ingress.yaml'] }, namespace: 'storefront' },
  { cluster: 'shop', kubectl: { manifests: 'app.yaml' }, variables: { IMAGE: '#{image.IMAGE_URI}' } },
  { cluster: 'shop', helm: { release: 'a', chart: 'b' }, vpc: { subnets: ['subnet-1'], securityGroups: ['sg-1'] } },
])('%j is an EKS target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { kubectl: { manifests: 'app.yaml' } },
  { cluster: 'shop', helm: { release: 'storefront' } },
  { cluster: 'shop', kubectl: {} },
  { cluster: 'shop', kubectl: { manifests: [] } },
  { cluster: 'shop', kubectl: { manifests: 'app.yaml' }, variables: { REPLICAS: 2 } },
  { cluster: 'shop', kubectl: { manifests: 'app.yaml' }, vpc: { subnets: ['subnet-1'] } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});

test('an editor asks for one of both ways; that there is exactly one, a rule says better', () => {
  expect(eksDocument.meta()).toMatchObject({ oneOf: [{ required: ['helm'] }, { required: ['kubectl'] }] });
  expect(takes({ cluster: 'shop' })).toBe(true);
});
