/** Digits or letters in groups that are easy to read out: "100200 300400 5". */
export function grouped(digits: string, size: number): string {
  return (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
}
