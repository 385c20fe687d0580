import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'saw-all-forms': (page) => new Set(page.seen('block-forms.form')).size >= 2,
};
