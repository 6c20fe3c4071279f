// A person asks about a budget line, and the office that spends the money answers: two events of the story.
import { AnswerQuestion } from '../../domains/budgets/answer-question.js';
import { AskQuestion } from '../../domains/budgets/ask-question.js';
import { lineNamed } from './budget-years.js';
import { on, type Story, type Town } from './story.js';
import { departmentByName } from './town.js';

export interface LineQuestion {
  /** The line by its name, in that year's draft. */
  year: number;
  line: string;
  by: string;
  /** 'YYYY-MM-DD HH:MM' */
  at: string;
  text: string;
  answer?: { at: string; text: string };
}

const instant = (at: string): Date => on(...(at.split(' ') as [string, string]));

export function planLineQuestions(story: Story, town: Town, questions: readonly LineQuestion[]): void {
  const { locality, people } = town;
  for (const q of questions) {
    let id = '';
    let department = '';
    story.plan(instant(q.at), async () => {
      const line = await lineNamed(story, town, q.year, q.line);
      department = line.department;
      id = (await story.get(AskQuestion).run(locality, people.of(q.by), line.lineKey, q.text)).id;
    });
    const { answer } = q;
    if (!answer) continue;
    story.plan(instant(answer.at), () => {
      const officer = people.of(`officer-${departmentByName(department).code.toLowerCase()}`);
      return story.get(AnswerQuestion).run(locality, officer, id, answer.text);
    });
  }
}
