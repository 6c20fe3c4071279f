// Budgets: everybody reads what is published and asks about it; the finance office publishes; who spends answers.
import { manifest } from '../../platform/manifest.js';

const FINANCE = ['financeOffice'] as const;

export const budgetsManifest = manifest({
  domain: 'budgets',
  verbs: {
    'list-versions': { who: 'public', summary: 'Published versions of all years, with totals' },
    'read-tree': {
      who: 'public',
      summary: 'A published version as a tree: by function, department, project or economic nature',
    },
    'list-lines': { who: 'public', summary: 'Lines of a published version under a place of the tree' },
    'download-version': {
      who: 'public',
      summary: 'A published version as CSV, XLSX, JSON or the content its hash is made of',
    },
    'compare-versions': { who: 'public', summary: 'What changed between two published versions or years' },
    'search-lines': { who: 'public', summary: 'Lines by words in name, note, department or code' },
    'read-line': {
      who: 'public',
      summary:
        'Everything about one line: amounts in all versions and years, its acts, questions and answers',
    },
    'list-questions': { who: 'public', summary: 'Questions on budget lines and their answers' },
    'ask-question': {
      who: ['citizen', 'participant', 'deputy'],
      summary: 'Ask publicly about a published line',
    },
    'answer-question': {
      who: ['departmentOfficer', 'financeOffice', 'governmentHead'],
      summary: 'Answer a question on a line, officially',
    },
    'list-imports': { who: FINANCE, summary: 'Sheets submitted for publication' },
    'read-import': { who: FINANCE, summary: 'One submitted sheet: progress, columns, checks' },
    'start-import': { who: FINANCE, summary: 'Submit a budget sheet (CSV or XLSX) to be read and checked' },
    'change-import': { who: FINANCE, summary: 'Correct columns, unit or sheet and read again' },
    'cancel-import': { who: FINANCE, summary: 'Give up a submitted sheet; nothing of it is kept' },
    'preview-import': { who: FINANCE, summary: 'A checked sheet as the public will see it' },
    'publish-import': { who: FINANCE, summary: 'Publish a checked sheet as an immutable version' },
    'list-waiting-versions': { who: FINANCE, summary: 'Versions made by votes and not yet published' },
    'publish-version': { who: FINANCE, summary: 'Publish the version that the congress has voted' },
    'import-classification': {
      who: FINANCE,
      summary: 'Put the locality’s own list of codes in place of the shipped one',
    },
  },
  acts: {
    'budgets.version-published': { zh: '预算公布', en: 'Budget published' },
    'budgets.question-put': { zh: '公众提问', en: 'Question on a line' },
    'budgets.question-answered': { zh: '公开答复', en: 'Question answered' },
  },
  duties: {
    'budgets.answer-question': { zh: '答复预算提问', en: 'Answer a question on the budget' },
    'budgets.publish-version': { zh: '公布经表决的版本', en: 'Publish the version that was voted' },
  },
});
