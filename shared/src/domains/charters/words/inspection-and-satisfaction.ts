// The parts of a charter's explanation that tell inspections and the satisfaction vote with what follows from it.
import type { Charter } from '../charter.js';
import { cited } from './cited.js';
import { daysWords, listWords, officeWords, shareWords } from './phrases.js';
import type { Sentence } from './sentence.js';

export function inspectionSentences({ inspection }: Charter): Sentence[] {
  if (!inspection) return [];
  return [
    cited(inspection)(
      null,
      `财政预算审查委员会可以实地检查任何一个项目，结果公开；主管部门 ${inspection.replyDays} 日内答复。`,
      `The budget review committee may inspect any project on site and publishes what it found; the department replies within ${daysWords(inspection.replyDays).en}.`,
    ),
  ];
}

const SUBJECTS = {
  department: { zh: '部门', en: 'departments' },
  project: { zh: '项目', en: 'projects' },
  rectification: { zh: '整改情况', en: 'rectifications' },
};

export function satisfactionSentences({ satisfaction }: Charter): Sentence[] {
  if (!satisfaction) return [];
  const say = cited(satisfaction);
  const { subjects, body, mode, minParticipation, notSatisfied, ladder } = satisfaction;
  const who = officeWords(body);
  const least = shareWords(minParticipation);
  const more = shareWords(notSatisfied.moreThan);
  const base =
    notSatisfied.base === 'all'
      ? { zh: `全体${who.zh}`, en: 'all its members' }
      : { zh: '有效票', en: 'the valid ballots' };
  const named = (language: 'zh' | 'en') =>
    listWords(
      subjects.map((subject) => SUBJECTS[subject][language]),
      language,
    );
  return [
    say(
      null,
      `${who.zh}可以对${named('zh')}作满意度测评，以${mode === 'secret' ? '无记名' : '记名'}方式在满意、基本满意、不满意中选一项，多选或不选的为无效票。`,
      `A ${mode} vote of ${who.en} may rate ${named('en')}: satisfied, basically satisfied or not satisfied; a ballot with any other number of marks than one is invalid.`,
    ),
    say(
      'minParticipation',
      `有效票达到全体的${least.zh}，测评才有效。`,
      `It counts only when at least ${least.en} of all members cast a valid ballot.`,
    ),
    say(
      'notSatisfied',
      `不满意票超过${base.zh}的${more.zh}，为不满意。`,
      `The result is “not satisfied” when more than ${more.en} of ${base.en} say so.`,
    ),
    ...ladder.map((step, i) =>
      say(
        'ladder',
        `第 ${i + 1} 次不满意：${step.name.zh}，由${officeWords(step.owedBy).zh}在 ${step.days} 日内完成${step.voteAgain ? '，之后再次测评' : ''}。`,
        `Not satisfied, time ${i + 1}: ${step.name.en}, owed by ${officeWords(step.owedBy).en} within ${daysWords(step.days).en}${step.voteAgain ? '; then the vote is held again' : ''}.`,
      ),
    ),
  ];
}
