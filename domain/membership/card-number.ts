/** Digits of a card number before its check digit. */
export const cardBodyDigits = 12;

/** Whether a text is a card number: 13 digits whose last one fits the others. */
export function isCardNumber(text: string): boolean {
  return /^\d{13}$/.test(text) && checkDigit(text.slice(0, cardBodyDigits)) === text.slice(-1);
}

/**
 * A card number from its first twelve digits.
 * @throws RangeError for anything else than twelve digits.
 */
export function cardNumberOf(body: string): string {
  if (!/^\d{12}$/.test(body))
    throw new RangeError('a card number has twelve digits before the last');
  return body + checkDigit(body);
}

/** Luhn's digit (ISO/IEC 7812-1): finds every single wrong digit and nearly every swap of neighbours. */
function checkDigit(body: string): string {
  const doubled = [...body]
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1));
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}
