import { double, exact, isInt, isLong, kindOf, long, type Numeric, plain } from '../number-kinds';

/**
 * A sum as MongoDB makes it: as wide as its widest number, whole numbers exact, doubles with their rounding errors carried
 * along, so that 0.1 + 0.2 + 0.3 is 0.6.
 */
export class Total {
  private isDouble = false;
  private isLong = false;
  private small = 0;
  private large = 0n;
  private sum = 0;
  private carried = 0;
  private plainSum = 0;

  add(value: Numeric): void {
    const kind = kindOf(value);
    if (kind === 'double') {
      this.isDouble = true;
      this.addDouble(plain(value));
      return;
    }
    this.isLong ||= kind === 'long';
    const next = this.small + plain(value);
    if (typeof value === 'number' && Number.isSafeInteger(next)) this.small = next;
    else this.large += BigInt(exact(value));
  }

  result(): Numeric {
    if (this.isDouble) return double(this.asNumber());
    if (!this.isLong && this.large === 0n && isInt(this.small)) return this.small;
    const value = this.wholes();
    return isLong(value) ? long(value) : double(Number(value));
  }

  asNumber(): number {
    if (!this.isDouble) return Number(this.wholes());
    const total = new Total();
    [total.sum, total.carried, total.plainSum] = [this.sum, this.carried, this.plainSum];
    total.addDouble(Number(this.wholes()));
    return Number.isFinite(total.sum) ? total.sum + total.carried : total.plainSum;
  }

  private wholes(): bigint {
    return this.large + BigInt(this.small);
  }

  /** What adding loses is kept beside the sum (Knuth's TwoSum). */
  private addDouble(value: number): void {
    this.plainSum += value;
    const sum = this.sum + value;
    const share = sum - this.sum;
    this.carried += this.sum - (sum - share) + (value - share);
    this.sum = sum;
  }
}
