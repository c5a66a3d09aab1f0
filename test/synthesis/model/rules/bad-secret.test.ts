import { anyStages, found, withPipeline } from '../../../helpers/definition';

const slack = (secret: string) =>
  withPipeline('source: { codecommit: shop }', anyStages, `notify: [{ slack: "${secret}" }]`);

test.each(['acme/shop/slack-webhook', 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/slack-a1B2c3'])(
  '%s is a secret',
  (secret) => {
    expect(found('BadSecret', slack(secret))).toEqual([]);
  },
);

test.each([
  'my secret',
  'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/slack',
  'arn:aws:ssm:ap-northeast-2:111122223333:parameter/slack',
  '#releases',
])('%s is none', (secret) => {
  expect(found('BadSecret', slack(secret))).toEqual([
    `"${secret}" · this is neither the name nor the complete ARN of a secret`,
  ]);
});
