import { hasTags } from '../../lib/assembly/fleet';
import { factsOf } from '../helpers/facts';

const { fleet } = factsOf(`Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: "2"
      MaxSize: "6"
      Tags:
        - { Key: Role, Value: web, PropagateAtLaunch: true }
        - { Key: Owner, Value: shop, PropagateAtLaunch: false }
  Larger: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: "1", DesiredCapacity: "3" } }
  Host: { Type: AWS::EC2::Instance, Properties: { Tags: [{ Key: Role, Value: db }] } }`);

test('an auto scaling group begins with its desired capacity, else with its fewest, and hands its tags on', () => {
  expect(fleet.scalingGroups.map(({ capacity, tags }) => ({ capacity, tags }))).toEqual([
    { capacity: 2, tags: { Role: 'web' } },
    { capacity: 3, tags: {} },
  ]);
  expect(fleet.instances).toEqual([{ stack: 'shop', logicalId: 'Host', tags: { Role: 'db' } }]);
});

test('a host is chosen by one filter of each list', () => {
  const tags = { Role: 'web', Zone: 'a' };
  expect(
    hasTags(tags, [
      [
        { key: 'Role', value: 'db' },
        { key: 'Role', value: 'web' },
      ],
      [{ key: 'Zone' }],
    ]),
  ).toBe(true);
  expect(hasTags(tags, [[{ key: 'Role', value: 'web' }], [{ key: 'Ring' }]])).toBe(false);
  expect(hasTags(tags, [[{ value: 'a' }]])).toBe(true);
  expect(hasTags(tags, [[{}]])).toBe(false);
  expect(hasTags(tags, [])).toBe(false);
});
