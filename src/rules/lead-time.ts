/** From so many days before a retirement on it is reported, where nobody says otherwise. */
export const DEFAULT_LEAD_TIME_DAYS = 90;
