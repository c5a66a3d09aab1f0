import type { Document } from '../definition/document';
import type { Conversion } from './conversion';

/** The account and the region of a stack; what is absent is the CDK CLI's at deployment. */
export interface Home {
  /** Twelve digits. @default - the account of the credentials that deploy */
  readonly account?: string;
  /** A region's code, `ap-northeast-2`. @default - the region that the CLI deploys to */
  readonly region?: string;
}

/** The home of a definition. Problems: `OtherAccount` and `OtherRegion` for an environment that is not at home. */
export function toHome({ home, environments }: Document, conversion: Conversion): Home {
  for (const [name, environment] of Object.entries(environments ?? {})) {
    remarkElsewhere(name, 'account', environment.account, home?.account, conversion);
    remarkElsewhere(name, 'region', environment.region, home?.region, conversion);
  }
  const { account, region } = home ?? {};
  return conversion.made({ ...(account !== undefined && { account }), ...(region !== undefined && { region }) }, [
    'home',
  ]);
}

function remarkElsewhere(
  name: string,
  what: 'account' | 'region',
  given: string | undefined,
  home: string | undefined,
  conversion: Conversion,
): void {
  if (given === undefined || given === home) return;
  conversion.remark({
    code: what === 'account' ? 'OtherAccount' : 'OtherRegion',
    path: ['environments', name, what],
    message: `environment "${name}" is in ${what} ${given}, and home ${home === undefined ? `names no ${what}` : `is in ${home}`}: everything is in one account and one region for now`,
    hint: home === undefined ? `name the ${what} under home` : `leave the ${what} out`,
  });
}
