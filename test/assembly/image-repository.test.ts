import { factsOf } from '../helpers/facts';

test('a repository for images has a URI in its account and region, and tags that may be taken over', () => {
  const { imageRepositories } = factsOf(`Resources:
  Api: { Type: AWS::ECR::Repository, Properties: { RepositoryName: shop/api, ImageTagMutability: IMMUTABLE } }
  Web: { Type: AWS::ECR::Repository, Properties: { RepositoryName: web } }`);
  expect(imageRepositories.map(({ name, uri, immutable }) => ({ name, uri: uri.slice(12), immutable }))).toEqual([
    {
      name: 'shop/api',
      uri: expect.stringMatching(/^\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/shop\/api$/),
      immutable: true,
    },
    { name: 'web', uri: expect.stringMatching(/^\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/web$/), immutable: false },
  ]);
  expect(imageRepositories[0]?.arn).toMatch(/^arn:aws:ecr:[^:]+:\d{12}:repository\/shop\/api$/);
});

test('a project says whether its builds may start containers', () => {
  const { projects } = factsOf(`Resources:
  Images: { Type: AWS::CodeBuild::Project, Properties: { Environment: { PrivilegedMode: true } } }
  Packages: { Type: AWS::CodeBuild::Project, Properties: { Environment: { PrivilegedMode: false } } }`);
  expect(projects.map(({ privileged }) => privileged)).toEqual([true, undefined]);
});
