import { found, withActions } from '../../../helpers/definition';

const problems = (vpc: string) => found('BadVpc', withActions(`{ test: a, commands: [x], vpc: ${vpc} }`));

test('ids as AWS gives them are good', () => {
  expect(problems('{ id: vpc-0a1b2c3d4e5f60718, subnets: [subnet-0a1b2c3d], securityGroups: [sg-0a1b2c3d] }')).toEqual(
    [],
  );
});

test('other ids are refused where they stand', () => {
  expect(problems('{ id: main, subnets: [subnet-1, private], securityGroups: [vpc-1] }')).toEqual([
    'main · test "a": "main" is no id of a VPC',
    'private · test "a": "private" is no id of a subnet',
    'vpc-1 · test "a": "vpc-1" is no id of a security group',
  ]);
});

test('CodeBuild takes five security groups', () => {
  expect(problems('{ id: vpc-1, subnets: [subnet-1], securityGroups: [sg-1, sg-2, sg-3, sg-4, sg-5, sg-6] }')).toEqual([
    'securityGroups · test "a" names 6 securityGroups',
  ]);
});
