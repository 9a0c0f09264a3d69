/** How loud a finding is, the least first. */
export type Severity = 'hint' | 'information' | 'warning' | 'error';
