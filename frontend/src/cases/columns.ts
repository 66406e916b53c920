/** What the list of cases can show beside number and title. */
export const COLUMNS = ["court", "issued", "activity", "inFlight", "status"] as const;
export type Column = (typeof COLUMNS)[number];
