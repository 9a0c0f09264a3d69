/** The part that reads declared deployments and knows what their names stand for. */
export { readDeclaredInSteps } from '../deployments/iac/read';
export { declaredMentions } from '../deployments/pairing/declarations';
export { withNames } from '../deployments/references/named';
