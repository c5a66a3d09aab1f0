import { toSubject } from '../../../lib/synthesis/definition/subject';

const root = {
  home: {},
  environments: { staging: {} },
  pipelines: {
    shop: {
      source: {},
      stages: [
        {
          name: 'Build',
          actions: [{ build: 'site' }, { parallel: [{ test: 'unit' }] }, {}, { deploy: null }, { migrate: 'schema' }],
        },
        {},
      ],
      notify: [{}],
    },
  },
};

test.each([
  [[], 'the definition'],
  [['home'], '`home`'],
  [['environments', 'staging'], 'environment "staging"'],
  [['pipelines', 'shop'], 'pipeline "shop"'],
  [['pipelines', 'shop', 'source'], '`source`'],
  [['pipelines', 'shop', 'stages', 0], 'stage "Build"'],
  [['pipelines', 'shop', 'stages', 1], 'a stage'],
  [['pipelines', 'shop', 'stages', 0, 'actions', 0], 'build "site"'],
  [['pipelines', 'shop', 'stages', 0, 'actions', 1, 'parallel', 0], 'test "unit"'],
  [['pipelines', 'shop', 'stages', 0, 'actions', 2], 'an action'],
  [['pipelines', 'shop', 'stages', 0, 'actions', 3], 'a deploy'],
  [['pipelines', 'shop', 'stages', 0, 'actions', 4], 'migrate "schema"'],
  [['pipelines', 'shop', 'notify', 0], 'a notice'],
])('%j is in %s', (path, subject) => {
  expect(toSubject(root, path)).toBe(subject);
});
