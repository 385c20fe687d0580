import type { MDXComponents } from 'mdx/types';
import { Cite } from './Cite.tsx';
import { Formula } from './Formula.tsx';
import { Figure } from './figure/Figure.tsx';
import { Show } from './figure/Show.tsx';
import { SectionHeading, SubsectionHeading } from './Heading.tsx';
import { Note } from './Note.tsx';
import { Part } from './Part.tsx';
import { Quiz } from './quiz/Quiz.tsx';
import { Sources } from './Sources.tsx';
import { Table, TableHeading } from './Table.tsx';
import { Term } from './Term.tsx';
import { Task, Tasks } from './tasks/Tasks.tsx';
import './lesson.css';

/**
 * All that a lesson's author can write besides Markdown. The page gives it to the text, so no lesson imports
 * anything; what a word needs to know (a definition, a question) is put in when the text is compiled.
 */
export const vocabulary: MDXComponents = {
  Cite,
  Figure,
  Formula,
  Note,
  Part,
  Quiz,
  Show,
  Sources,
  Task,
  Tasks,
  Term,
  h2: SectionHeading,
  h3: SubsectionHeading,
  table: Table,
  th: TableHeading,
};
