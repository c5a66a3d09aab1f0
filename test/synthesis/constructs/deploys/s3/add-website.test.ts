import { addWebsite } from '../../../../../lib/synthesis/constructs/deploys/s3/add-website';
import { aStack } from '../../../../helpers/stack';
import { aTarget, aTargetContext } from '../../../../helpers/targets';

function outputsOf(website: { domain?: string; certificate?: string }) {
  const stack = aStack();
  return stack.resolve(addWebsite(stack, aTarget('website', { s3: { website } }), aTargetContext(stack)));
}

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test('a website is reached by the name of its distribution', () => {
  const distribution = expect.stringMatching(/^webDistribution/);
  expect(outputsOf({})).toEqual({
    url: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [distribution, 'DomainName'] }]] },
    bucket: { Ref: expect.stringMatching(/^webBucket/) },
    distribution: { Ref: distribution },
  });
});

test('or by its own', () => {
  expect(outputsOf({ domain: 'www.acme.example', certificate }).url).toBe('https://www.acme.example');
});
