/** What of a text was not looked at because it would cost too much: told wherever its mentions are shown. */

/** `yaml-lines`: lines of YAML in which deployments are declared. `choices`: values that a field of a deployment may hold. */
export type Limit = 'yaml-lines' | 'choices';
