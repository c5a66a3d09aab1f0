import { found, withStages } from '../../../helpers/definition';

const problems = (platform: string, artifact = 'dist') =>
  found(
    'BadServers',
    withStages(
      `{ name: A, actions: [{ build: web, recipe: npm, artifacts: { web: ${artifact} } }] }`,
      `{ name: B, environment: staging, actions: [{ deploy: web, ${platform} }] }`,
    ),
  );

const hosts = (keys: string) => problems(`codedeploy: { managed: { ${keys} } }`);
const servers = (keys: string) => hosts(`servers: { ${keys} }`);

test('what is made is good as it is, and what exists by its names', () => {
  expect(servers('')).toEqual([]);
  expect(hosts('onPremises: { Role: web }, batch: { minimumHealthy: 75% }')).toEqual([]);
  expect(problems('codedeploy: { application: shop, group: shop-web, role: team/shop-web }')).toEqual([]);
  expect(problems('ec2: { tag: { Role: web }, directory: /opt/app, after: start.sh }')).toEqual([]);
  expect(problems('ami: { group: shop, template: lt-0a1b2c3d4e5f60718 }')).toEqual([]);
});

test.each([
  ['instances: { least: 4, most: 2 }', '4 · deploy "web": at least 4 servers, and at most 2'],
  ['instances: { cpu: 95 }', '95 · deploy "web": servers that use 95 percent of their CPU'],
  ['type: small', 'small · deploy "web": "small" is no type of an instance'],
  ['disk: 4', '4 · deploy "web": a volume of 4 GiB'],
  ['port: 70000', '70000 · deploy "web": 70000 is no port'],
  ['health: health', 'health · deploy "web": "health" is no path of a health check'],
  ['zones: 4', '4 · deploy "web": 4 availability zones'],
  ['alarms: { errors: 101 }', '101 · deploy "web": 101 percent of the responses'],
])('servers with %s are not', (keys, problem) => {
  expect(servers(keys)).toEqual([problem]);
});

test('CodeDeploy puts no new hosts in place of what is made here', () => {
  expect(hosts('servers: {}, strategy: blueGreen')[0]).toContain('that no stack knows');
  expect(hosts('tags: { Role: web }, strategy: blueGreen')[0]).toContain('no load balancer');
  expect(hosts('onPremises: { Role: web }, strategy: blueGreen')).toEqual([
    'blueGreen · deploy "web": CodeDeploy deploys to hosts of your own in place alone',
  ]);
});

test('a batch leaves a host to deploy to', () => {
  expect(hosts('servers: {}, batch: { minimumHealthy: 2 }')[0]).toContain('2 of the hosts must stay healthy');
  expect(hosts('servers: {}, batch: { minimumHealthy: 1 }')).toEqual([]);
  expect(hosts('tags: { Role: web }, batch: { minimumHealthy: 100% }')[0]).toContain('100 percent of the hosts');
  expect(hosts('tags: { A: a, B: b, C: c, D: d }')[0]).toContain('4 tags');
});

test.each([
  ['ec2: { tag: { A: a, B: b }, directory: /opt, after: a.sh }', 'deploy "web": 2 tags'],
  ['ec2: { tag: { A: a }, directory: opt, after: a.sh }', 'deploy "web": "opt" is no absolute path'],
  ['ec2: { tag: { A: a }, directory: /opt, after: ../a.sh }', 'deploy "web": "../a.sh" is no path in the artifact'],
  ['ec2: { tag: { A: a }, spec: a.yml, targetGroups: a_b }', 'deploy "web": "a_b" is no name of a target group'],
  ['ami: { group: shop, template: shop }', 'deploy "web": "shop" is no id of a launch template'],
  ['ami: { managed: {}, checkpoints: { at: [50, 10] } }', 'deploy "web": checkpoints at 50, 10 percent do not rise'],
  ['codedeploy: { application: a/b, group: g }', 'deploy "web": "a/b" is no name of CodeDeploy\'s'],
  ['codedeploy: { application: a, group: g, role: a b, url: nowhere }', 'deploy "web": "a b" is no name of a role'],
])('%s is wrong', (platform, message) => {
  expect(problems(platform)[0]).toContain(message);
});

test('an artifact has one appspec, with a directory of its own', () => {
  const group = 'codedeploy: { application: shop, group: web }';
  const twice = '{ files: [appspec.yml, "*.js"], appspec: { destination: /opt/app } }';
  expect(problems(group, twice)).toEqual([
    'appspec.yml · artifact "web": it has an appspec of its own, and would get another',
  ]);
  expect(problems(group, '{ files: ["*.js"], appspec: { destination: / } }')).toEqual([
    '/ · artifact "web": "/" is no absolute path of a directory of its own',
  ]);
});
