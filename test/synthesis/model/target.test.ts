import type { DeployDocument } from '../../../lib/synthesis/definition/deploy-document';
import { Conversion } from '../../../lib/synthesis/model/conversion';
import { isManaged, toTarget } from '../../../lib/synthesis/model/target';

function convert(said: Omit<DeployDocument, 'deploy'>) {
  const conversion = new Conversion();
  return { target: toTarget({ deploy: 'site', ...said }, ['at'], conversion), conversion };
}

test('a website is made by its environment, a bucket is there', () => {
  expect(isManaged(convert({ s3: { website: {} } }).target)).toBe(true);
  expect(isManaged(convert({ s3: { bucket: 'acme-intranet' } }).target)).toBe(false);
});

test('a deploy that says nothing of where to is refused once, and no rule has more to say of it', () => {
  const { conversion } = convert({});
  expect(conversion.remarks).toMatchObject([
    { code: 'ExactlyOneWay', path: ['at'], message: 'deploy "site" does not say what it deploys to' },
  ]);
});
