const DAY = 86_400_000;

const startOfYear = (wall: Date) => Date.UTC(wall.getUTCFullYear(), 0, 1);
const dayOfYear = (wall: Date) => Math.floor((wall.getTime() - startOfYear(wall)) / DAY) + 1;
const isoDay = (wall: Date) => wall.getUTCDay() || 7;

/** The Thursday of a week decides to which year the week belongs. */
const thursday = (wall: Date) => new Date(wall.getTime() + (4 - isoDay(wall)) * DAY);

/** The parts of a wall clock date, by operator name. */
export const dateParts = {
  $year: (wall: Date) => wall.getUTCFullYear(),
  $month: (wall: Date) => wall.getUTCMonth() + 1,
  $dayOfMonth: (wall: Date) => wall.getUTCDate(),
  $hour: (wall: Date) => wall.getUTCHours(),
  $minute: (wall: Date) => wall.getUTCMinutes(),
  $second: (wall: Date) => wall.getUTCSeconds(),
  $millisecond: (wall: Date) => wall.getUTCMilliseconds(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (wall: Date) => wall.getUTCDay() + 1,
  /** Weeks begin on Sunday; the days before the first Sunday are week 0. */
  $week: (wall: Date) => Math.floor((dayOfYear(wall) + 6 - wall.getUTCDay()) / 7),
  $isoDayOfWeek: isoDay,
  $isoWeek: (wall: Date) => Math.ceil(dayOfYear(thursday(wall)) / 7),
  $isoWeekYear: (wall: Date) => thursday(wall).getUTCFullYear(),
};
