import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Beanstalk, openBeanstalk } from '../../../lib/rehearsal/beanstalk/open-beanstalk';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf } from '../../helpers/facts';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const assembly = factsOf(`Resources:
  Web:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: shop
      EnvironmentName: shop-web
      CNAMEPrefix: acme-shop
      OptionSettings:
        - { Namespace: aws:elasticbeanstalk:environment:process:default, OptionName: MatcherHTTPCode, Value: '200-399,404' }
        - { Namespace: aws:elasticbeanstalk:application:environment, OptionName: SITE, Value: 'https://d1.cloudfront.net/' }`);
const lines: string[] = [];
const open = () =>
  openBeanstalk({
    assembly,
    folder: join(directory, 'beanstalk'),
    bucketFolder: async (bucket) => join(directory, bucket),
    environment: () => ({ PATH: process.env['PATH'] ?? '' }),
    log: (environment, line) => lines.push(`${environment}: ${line}`),
    toLoopback: (text) => text.replace('https://d1.cloudfront.net', 'http://127.0.0.1:4001'),
    clock: () => new Date(),
  });
const text = async (url: string) => (await fetch(url)).text();
let beanstalk: Beanstalk;
afterAll(() => beanstalk.close());

test('a version serves where texts name its environment, and again in the next rehearsal', async () => {
  beanstalk = await open();
  writeFiles(join(directory, 'app'), {
    'server.js': `console.log('up'); require('node:http').createServer((_, response) => { response.statusCode = 404; response.end(process.env.SITE); }).listen(process.env.PORT, '127.0.0.1');`,
  });
  mkdirSync(join(directory, 'versions'), { recursive: true });
  await zipFolder(join(directory, 'app'), join(directory, 'versions/1.zip'));
  const version = { bucket: 'versions', key: '1.zip', description: '', created: '2026-03-01T12:00:00.000Z' };
  beanstalk.versions.keep({ application: 'shop', label: '1', ...version });
  const [environment] = beanstalk.environments;
  environment?.update('1');
  await environment?.settled();
  expect([environment?.health(), environment?.label()]).toEqual(['Green', '1']);
  expect(lines).toContain('shop-web: web: up');

  const named = beanstalk.toLoopback('see http://acme-shop.eu-west-1.elasticbeanstalk.com/x');
  expect(await text(`${environment?.url}/x`)).toBe('http://127.0.0.1:4001/');
  await beanstalk.close();
  beanstalk = await open();
  expect(await text(beanstalk.environments[0]?.url ?? '')).toBe('http://127.0.0.1:4001/');
  expect(named).toMatch(/^see http/);
});

test('a label without a version is not put on', async () => {
  const [environment] = beanstalk.environments;
  environment?.update('2');
  await environment?.settled();
  expect(environment?.events().at(-2)?.message).toBe('Failed to deploy application: there is no version 2 of shop.');
  expect(await text(environment?.url ?? '')).toBe('http://127.0.0.1:4001/');
});
