/** All forms of a report, each a file that is loaded when it is asked for. */
import type { Form } from './report';

export const FORMS = {
  sarif: async () => (await import('./sarif')).findingsAsSarif,
  github: async () => (await import('./github')).findingsAsAnnotations,
  markdown: async () => (await import('./markdown')).findingsAsMarkdown,
  gitlab: async () => (await import('./gitlab')).findingsAsCodeQuality,
  junit: async () => (await import('./junit')).findingsAsJUnit,
  checkstyle: async () => (await import('./checkstyle')).findingsAsCheckstyle,
  badge: async () => (await import('./badge')).findingsAsBadge,
} as const satisfies Readonly<Record<string, () => Promise<Form>>>;
