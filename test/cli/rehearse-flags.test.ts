import { type RehearseFlags, toPairs } from '../../lib/cli/rehearse-flags';

const flags: RehearseFlags = {
  source: [],
  standIn: [],
  secret: [],
  import: [],
  code: [],
  server: [],
  yes: false,
  plan: false,
  watch: false,
  home: '.conveyor',
};

test('a pair is split at its first equals sign', () => {
  const pairs = toPairs({ ...flags, standIn: ['Deploy.site=FOO=bar ./deploy.sh'], source: ['Source=../shop'] });
  if (!pairs.ok) throw new Error('refused');
  expect(pairs.value.standIns.get('Deploy.site')).toBe('FOO=bar ./deploy.sh');
  expect(pairs.value.sources.get('Source')).toBe('../shop');
});

test('everything that is no pair is said at once, without quoting what may be secret', () => {
  const pairs = toPairs({ ...flags, secret: ['hunter2', '=hunter2'], source: ['Source='] });
  expect(pairs).toEqual({
    ok: false,
    problems: [
      { code: 'BadArgument', message: '--source takes ACTION=PATH' },
      { code: 'BadArgument', message: '--secret takes NAME=VALUE' },
      { code: 'BadArgument', message: '--secret takes NAME=VALUE' },
    ],
  });
});

test('a name given twice is refused', () => {
  expect(toPairs({ ...flags, code: ['f=a', 'f=b'] })).toEqual({
    ok: false,
    problems: [{ code: 'GivenTwice', message: '--code f=… is given twice' }],
  });
});
