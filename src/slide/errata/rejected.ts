import type { RejectedReport } from "../erratum.js";

/** Reports that turned out to be no mistake, kept because false alarms recur. */
export const rejectedReports: readonly RejectedReport[] = [];
