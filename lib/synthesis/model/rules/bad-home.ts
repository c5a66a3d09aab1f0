import type { Home } from '../home';
import type { Finding, Rule } from './rule';

export const badHome: Rule = {
  id: 'BadHome',
  sentence: 'An account is twelve digits, and a region is the code of a region.',
  *check({ home, environments }) {
    for (const place of [home, ...environments]) yield* ofPlace(place);
  },
};

function* ofPlace(home: Home): Iterable<Finding> {
  if (home.account !== undefined && !/^[0-9]{12}$/.test(home.account)) {
    yield {
      at: home,
      key: ['account'],
      message: `"${home.account}" is no account`,
      hint: 'twelve digits, in quotes',
    };
  }
  if (home.region !== undefined && !/^[a-z]{2}(-[a-z]+)+-[0-9]+$/.test(home.region)) {
    yield { at: home, key: ['region'], message: `"${home.region}" is no region`, hint: 'for example ap-northeast-2' };
  }
}
