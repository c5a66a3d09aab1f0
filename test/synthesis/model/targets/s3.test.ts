import { Conversion } from '../../../../lib/synthesis/model/conversion';
import type { Target } from '../../../../lib/synthesis/model/target';
import { outputsOf } from '../../../../lib/synthesis/model/target-facts';
import { toS3Target } from '../../../../lib/synthesis/model/targets/s3';

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

function convert(s3: Parameters<typeof toS3Target>[1]): { target: Target; conversion: Conversion } {
  const conversion = new Conversion();
  return { target: toS3Target('site', s3, ['s3'], conversion), conversion };
}

test('a website has a domain only with its certificate', () => {
  expect(convert({ website: {} }).target).toEqual({ kind: 'website', name: 'site' });
  expect(convert({ website: { domain: 'www.acme.example', certificate } }).target).toEqual({
    kind: 'website',
    name: 'site',
    domain: { name: 'www.acme.example', certificateArn: certificate },
  });
});

test.each([
  ['a domain and no certificate', { domain: 'www.acme.example' }, 'domain'],
  ['a certificate and no domain', { certificate }, 'certificate'],
])('%s is half of what CloudFront needs', (label, website, given) => {
  expect(convert({ website }).conversion.remarks).toMatchObject([
    { code: 'HalfADomain', message: `website "site" has ${label}`, path: ['s3', 'website', given] },
  ]);
});

test('the slashes around a prefix say nothing', () => {
  expect(convert({ bucket: 'acme', prefix: '/a/b/' }).target).toEqual({
    kind: 'bucket',
    name: 'site',
    bucketName: 'acme',
    prefix: 'a/b',
  });
  expect(convert({ bucket: 'acme', prefix: '/' }).target).toEqual({ kind: 'bucket', name: 'site', bucketName: 'acme' });
});

test('a website has three outputs, a bucket its name and the url that it was given', () => {
  expect(outputsOf(convert({ website: {} }).target)).toEqual(['url', 'bucket', 'distribution']);
  expect(outputsOf(convert({ bucket: 'acme' }).target)).toEqual(['bucket']);
  expect(outputsOf(convert({ bucket: 'acme', url: 'https://acme.example' }).target)).toEqual(['bucket', 'url']);
});
