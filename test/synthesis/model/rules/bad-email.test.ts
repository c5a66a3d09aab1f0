import { anyStages, found, withActions, withPipeline } from '../../../helpers/definition';

test.each(['team@acme.example', 'a.b+c@mail.acme.example'])('%s is an address', (email) => {
  expect(found('BadEmail', withActions(`{ approve: ok, ask: [{ email: ${email} }] }`))).toEqual([]);
});

test.each(['team', 'team@acme', 'a@b@c.example', 'Team <team@acme.example>', 'a@acme.example, b@acme.example'])(
  '%s is none',
  (email) => {
    expect(found('BadEmail', withActions(`{ approve: ok, ask: [{ email: "${email}" }] }`))).toEqual([
      `"${email}" · "${email}" is no e-mail address`,
    ]);
  },
);

test('those whom a pipeline tells have addresses too', () => {
  const text = withPipeline(
    'source: { codecommit: shop }',
    anyStages,
    'notify: [{ email: team@acme.example }, { email: nobody }]',
  );
  expect(found('BadEmail', text)).toEqual(['nobody · "nobody" is no e-mail address']);
});
