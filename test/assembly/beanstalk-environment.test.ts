import { settingOf } from '../../lib/assembly/beanstalk-environment';
import { factsOf } from '../helpers/facts';

test('an environment has its application, its hosts, its platform and its settings', () => {
  const [environment] = factsOf(`Resources:
  Shop: { Type: AWS::ElasticBeanstalk::Application }
  Web:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: { Ref: Shop }
      CNAMEPrefix: acme-shop
      SolutionStackName: 64bit Amazon Linux 2023 v6.5.0 running Node.js 22
      OptionSettings:
        - { Namespace: a, OptionName: b, Value: 1 }
        - { Namespace: a, OptionName: b, Value: 2 }`).beanstalkEnvironments;
  expect(environment).toMatchObject({
    logicalId: 'Web',
    platform: '64bit Amazon Linux 2023 v6.5.0 running Node.js 22',
    hosts: [
      expect.stringMatching(/^awseb-.+\.elb\.amazonaws\.com$/),
      expect.stringMatching(/^acme-shop\.[a-z0-9-]+\.elasticbeanstalk\.com$/),
    ],
  });
  expect(environment && settingOf(environment, 'a', 'b')).toBe('2');
  expect(environment && settingOf(environment, 'a', 'c')).toBeUndefined();
});
