/** The longest each month can be: 29 February is a birthday too. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 0 for January. */
export function daysIn(month: number): number {
  return longest[month] ?? 31;
}

/** Places in the columns of the picker: month and day, both from 0. */
export type Places = readonly [month: number, day: number];

const two = (value: number) => `${value}`.padStart(2, '0');

/** `MM-DD` for a place in each column; a day the month does not have becomes its last. */
export function birthdayAt([month, day]: Places): string {
  return `${two(month + 1)}-${two(Math.min(day + 1, daysIn(month)))}`;
}

/** Where the columns stand for a birthday; New Year's Day for none. */
export function placesOf(birthday: string | undefined): Places {
  const [month = 1, day = 1] = (birthday ?? '01-01').split('-').map(Number);
  return [month - 1, day - 1];
}

/** Month and day as people write them, without leading zeros. */
export function monthAndDay(birthday: string): { readonly month: number; readonly day: number } {
  const [month, day] = placesOf(birthday);
  return { month: month + 1, day: day + 1 };
}
