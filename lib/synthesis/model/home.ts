import type { Document } from '../definition/document';
import type { Conversion } from './conversion';

/** The account and the region of a stack; what is absent is the CDK CLI's at deployment. */
export interface Home {
  /** Twelve digits. @default - the account of the credentials that deploy */
  readonly account?: string;
  /** A region's code, `ap-northeast-2`. @default - the region that the CLI deploys to */
  readonly region?: string;
}

/** The home of a definition. */
export function toHome({ home }: Pick<Document, 'home'>, conversion: Conversion): Home {
  return conversion.made(toPlace(home ?? {}), ['home']);
}

/** Where an environment is: at home, but for what it says. */
export function placeOf({ account, region }: Home, home: Home): Home {
  return toPlace({ account: account ?? home.account, region: region ?? home.region });
}

/** Whether something is in another account or another region than home; what only one of them names may be another. */
export function isElsewhere(place: Home, home: Home): boolean {
  return isOther(place.account, home.account) || isOther(place.region, home.region);
}

function isOther(place: string | undefined, home: string | undefined): boolean {
  return place !== undefined && place !== home;
}

type Written = { readonly [K in keyof Home]: Home[K] | undefined };

function toPlace({ account, region }: Written): Home {
  return { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
}
