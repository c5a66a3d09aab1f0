/** The account and the region of a stack; what is absent is the CDK CLI's at deployment. */
export interface Home {
  /** Twelve digits. @default - the account of the credentials that deploy */
  readonly account?: string;
  /** A region's code, `ap-northeast-2`. @default - the region that the CLI deploys to */
  readonly region?: string;
}
