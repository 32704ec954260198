/** Who is on the page, as shown; the background turns it into a keyed hash plus last four digits. */
export interface Applicant {
  name: string;
  /** ID number as shown, possibly masked; '' when the page shows none. */
  idNumber: string;
  unit: string;
  /** Name of the plan (申报计划), '' when the page shows none. */
  plan: string;
}
