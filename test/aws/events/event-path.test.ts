import { findByPath } from '../../../lib/aws/events/event-path';

const event = {
  detail: { 'instance-id': 'i-0123456789', items: [{ id: 1 }, { id: 2 }], 'a.b': 'dotted' },
  resources: ['arn:1', 'arn:2'],
};

test.each([
  ['$', event],
  ['$.detail.instance-id', 'i-0123456789'],
  ['$.resources[0]', 'arn:1'],
  ['$.resources', ['arn:1', 'arn:2']],
  ['$.detail.items[1].id', 2],
  ['$.detail.items[*].id', [1, 2]],
  ["$.detail['a.b']", 'dotted'],
  ['$.detail.state', undefined],
  ['$.resources[7]', undefined],
  ['$.detail.instance-id.length', undefined],
  ['$.constructor', undefined],
  ['detail', undefined],
  ['$.detail[', undefined],
])('%s', (path, found) => {
  expect(findByPath(path, event)).toEqual(found);
});
