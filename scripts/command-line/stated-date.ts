/** Is it a date as briefings state it: YYYY, YYYY-MM or YYYY-MM-DD? */
export function isStatedDate(date: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date) && !Number.isNaN(Date.parse(date));
}
