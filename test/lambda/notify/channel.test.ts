import { nameOf, toChannels } from '../../../lambda/notify/channel';

const email = { kind: 'email', topicArn: 'arn:aws:sns:ap-northeast-2:111122223333:team', when: ['failed', 'waiting'] };
const slack = {
  kind: 'slack',
  secretArn: 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:hook-a1B2c3',
  when: [],
};

test('a list of channels is read', () => {
  expect(toChannels(JSON.stringify([email, slack]))).toEqual([email, slack]);
  expect(toChannels('[]')).toEqual([]);
});

test.each([[undefined], [''], ['{'], ['null'], ['{}']])('%p is not a list of channels', (text) => {
  expect(() => toChannels(text)).toThrow('CHANNELS is not a JSON list of channels');
});

test('every entry at fault is named', () => {
  const entries = [
    email,
    7,
    { kind: 'pager', when: [] },
    { kind: 'email', when: ['often'] },
    { ...slack, secretArn: '' },
  ];
  expect(() => toChannels(JSON.stringify(entries))).toThrow(
    'CHANNELS[1] is not an object; ' +
      'CHANNELS[2] has a kind that is neither email nor slack; ' +
      'CHANNELS[3] has no topicArn; ' +
      'CHANNELS[3] has a when that is not a list of started, waiting, succeeded, failed; ' +
      'CHANNELS[4] has no secretArn',
  );
});

test('a log calls a channel by its kind and the end of its ARN', () => {
  expect(toChannels(JSON.stringify([email, slack])).map(nameOf)).toEqual(['email team', 'slack hook-a1B2c3']);
});
