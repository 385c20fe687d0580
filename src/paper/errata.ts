/**
 * What the Korean note that this site grew out of got wrong or left vague. Which statement, how badly, and where it
 * is put right; the words stand in content/errata.json under the same ids.
 */

/** `wrong`: the paper says otherwise. `imprecise`: true only in part. `omission`: something that matters is missing. */
export type Severity = 'wrong' | 'imprecise' | 'omission';

export interface Erratum {
  readonly id: string;
  /** Line of the note, from 1. */
  readonly line: number;
  readonly severity: Severity;
  /** Slug of the lesson that gets it right. */
  readonly lesson: string;
  /** Section of the paper that says so; none where the point is not about the paper's text. */
  readonly section?: string;
}

function erratum(id: string, line: number, severity: Severity, lesson: string, section?: string): Erratum {
  return { id, line, severity, lesson, ...(section && { section }) };
}

/** In the order of the note. */
export const ERRATA: readonly Erratum[] = [
  erratum('E1', 10, 'imprecise', 'introduction', 'abstract'),
  erratum('E2', 10, 'imprecise', 'introduction', 'abstract'),
  erratum('E3', 14, 'imprecise', 'introduction', '1'),
  erratum('E4', 16, 'imprecise', 'introduction', '1'),
  erratum('E5', 16, 'imprecise', 'introduction', '1'),
  erratum('E6', 18, 'imprecise', 'multi-branch', '1'),
  erratum('E7', 18, 'wrong', 'introduction', '1'),
  erratum('E8', 18, 'imprecise', 'introduction', '1'),
  erratum('E9', 20, 'imprecise', 'introduction', '1'),
  erratum('E10', 20, 'imprecise', 'experiments', '1'),
  erratum('E11', 31, 'wrong', 'multi-branch', '2'),
  erratum('E12', 31, 'imprecise', 'multi-branch', '2'),
  erratum('E13', 35, 'wrong', 'grouped-convolution', '2'),
  erratum('E14', 35, 'omission', 'grouped-convolution', '2'),
  erratum('E15', 39, 'omission', 'compression-ensembling', '2'),
  erratum('E16', 43, 'imprecise', 'compression-ensembling', '2'),
  erratum('E17', 43, 'imprecise', 'compression-ensembling', '2'),
  erratum('E18', 48, 'wrong', 'template', '3.1'),
  erratum('E19', 50, 'imprecise', 'template', '3.1'),
  erratum('E20', 51, 'imprecise', 'template', '3.1'),
  erratum('E21', 53, 'imprecise', 'template', '3.1'),
  erratum('E22', 57, 'imprecise', 'neuron', '3.2'),
  erratum('E23', 61, 'imprecise', 'neuron', '3.2'),
  erratum('E24', 72, 'wrong', 'neuron', '3.2'),
  erratum('E25', 77, 'omission', 'aggregated-transformations', '3.3'),
  erratum('E26', 81, 'imprecise', 'aggregated-transformations', '3.3'),
  erratum('E27', 83, 'wrong', 'aggregated-transformations', '3.3'),
  erratum('E28', 83, 'wrong', 'aggregated-transformations', '3.3'),
  erratum('E28b', 83, 'imprecise', 'capacity', '3.3'),
  erratum('E29', 85, 'wrong', 'aggregated-transformations', '3.3'),
  erratum('E30', 85, 'wrong', 'aggregated-transformations', '3.3'),
  erratum('E31', 85, 'imprecise', 'aggregated-transformations', '3.3'),
  erratum('E32', 89, 'wrong', 'three-forms', '3.3'),
  erratum('E33', 89, 'omission', 'aggregated-transformations', '3.3'),
  erratum('E34', 93, 'imprecise', 'relations', '3.3'),
  erratum('E35', 93, 'imprecise', 'relations', '3.3'),
  erratum('E36', 97, 'omission', 'notes'),
];
