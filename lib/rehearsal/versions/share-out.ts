/**
 * Shares calls out between the two versions of an alias: of a hundred calls the second version gets as many as its share in
 * percent, spread evenly and from the first call on. Lambda draws each one by lot.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
 */
export function createShareOut(): (key: string, percent: number) => boolean {
  const owed = new Map<string, number>();
  return (key, percent) => {
    const before = owed.get(key) ?? 100 - percent;
    const isSecond = before + percent >= 100;
    owed.set(key, isSecond ? before + percent - 100 : before + percent);
    return isSecond;
  };
}
