const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const wholeDollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/**
 * A price as people read it: `$24`, `$1,249.50`.
 *
 * @param {number} cents A whole number of cents.
 */
export function formatPrice(cents) {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`a price is a whole number of cents, not ${cents}`);
  return cents % 100 === 0 ? wholeDollars.format(cents / 100) : dollars.format(cents / 100);
}
