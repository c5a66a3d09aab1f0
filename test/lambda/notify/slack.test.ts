import type { Message } from '../../../lambda/notify/message';
import { toSlackPayload } from '../../../lambda/notify/slack';

const message: Message = {
  moment: 'failed',
  pipeline: 'storefront',
  happened: 'failed at Verify / unit',
  lines: [{ label: 'Commit', text: '1a104adf Tell <!channel> & @here' }],
  links: [
    { label: 'Log of unit', url: 'https://console.aws.amazon.com/log?a=1&b=2|3' },
    { label: 'Execution', url: 'https://console.aws.amazon.com/execution' },
  ],
  notes: [],
};

test('a message is a section and its links, and what somebody else wrote cannot ping anybody', () => {
  expect(toSlackPayload(message)).toEqual({
    text: 'storefront failed at Verify / unit',
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          verbatim: true,
          text: ':x: *storefront* failed at Verify / unit\n*Commit:* 1a104adf Tell &lt;!channel&gt; &amp; @here',
        },
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            verbatim: true,
            text: '<https://console.aws.amazon.com/log?a=1&amp;b=2%7C3|Log of unit>  ·  <https://console.aws.amazon.com/execution|Execution>',
          },
        ],
      },
    ],
  });
});

test('each moment has its sign', () => {
  const first = (moment: Message['moment']) =>
    JSON.stringify(toSlackPayload({ ...message, moment })).match(/:[a-z_]+:/)?.[0];
  expect(first('started')).toBe(':arrow_forward:');
  expect(first('waiting')).toBe(':raised_hand:');
  expect(first('succeeded')).toBe(':white_check_mark:');
});

test('a text object keeps to 3000 characters and cuts between lines, never through an entity', () => {
  const lines = Array.from({ length: 20 }, () => ({ label: 'Reason', text: '&'.repeat(400) }));
  const [section] = toSlackPayload({ ...message, lines }).blocks;
  const text = section?.type === 'section' ? section.text.text : '';
  expect(text.length).toBeGreaterThan(1000);
  expect(text.length).toBeLessThanOrEqual(3000);
  expect(text.endsWith('&amp;')).toBe(true);
});

test('notes stand last, and nothing is sent for none', () => {
  const told = toSlackPayload({ ...message, links: [], notes: ['More could not be learnt.'] });
  expect(told.blocks).toHaveLength(2);
  expect(JSON.stringify(told.blocks[1])).toContain('More could not be learnt.');
});
