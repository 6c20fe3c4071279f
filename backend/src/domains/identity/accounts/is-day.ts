// A DTO field that is a day of the calendar, YYYY-MM-DD.
import { localDate } from '@kentan/shared/kernel';
import { ValidateBy } from 'class-validator';

/** Whether the text is a day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  try {
    localDate(value);
    return true;
  } catch {
    return false;
  }
}

export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateString',
    validator: { validate: isDay, defaultMessage: () => '$property must be a day (YYYY-MM-DD)' },
  });
