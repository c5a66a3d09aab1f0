/** What every action says of itself. */
export interface ActionBase {
  /** `[A-Za-z0-9.@_-]{1,100}`, unique in its stage. */
  readonly name: string;
  /** 1 to 999; equal numbers run side by side. The first of them, when CodePipeline does several actions for it. */
  readonly runOrder: number;
}
