declare module 'virtual:quiz/*' {
  const questions: readonly import('./question.ts').Question[];
  export default questions;
}
