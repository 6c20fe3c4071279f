// A first draft of the minutes from what the forum left behind; the clerk corrects it, the congress publishes it.
import type { Bilingual, Language } from '../../kernel/index.js';
import { OUTCOME_WORDS, type Outcome } from './opinions.js';

export interface MinutesFacts {
  readonly title: Bilingual;
  /** The day and the times, as the locality's calendar writes them. */
  readonly day: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly place: string;
  readonly seats: number;
  readonly attended: number;
  readonly drawnAttended: number;
  readonly groups: number;
  readonly agenda: readonly { readonly at: string; readonly what: Bilingual }[];
  readonly speeches: number;
  readonly questions: readonly {
    readonly no: number;
    readonly text: string;
    readonly support: number;
    readonly answer: string | undefined;
  }[];
  readonly opinions: readonly {
    readonly no: number;
    readonly text: string;
    readonly lines: readonly string[];
    readonly outcome: Outcome | undefined;
  }[];
}

const block = (head: string, lines: readonly string[], none: string): string =>
  `${head}\n${lines.length ? lines.join('\n') : none}`;

/** People appear by their public numbers only, never by name. */
export function minutesDraft(facts: MinutesFacts, language: Language): string {
  return language === 'zh' ? inChinese(facts) : inEnglish(facts);
}

function inChinese(f: MinutesFacts): string {
  return [
    `${f.title.zh}会议记录`,
    `时间：${f.day} ${f.from}${f.to ? `—${f.to}` : ''}\n地点：${f.place}\n参加人：席位 ${f.seats} 个，到会 ${f.attended} 人，其中抽签产生 ${f.drawnAttended} 人；分 ${f.groups} 个小组。大会发言 ${f.speeches} 人次。`,
    block(
      '一、议程',
      f.agenda.map(({ at, what }) => `${at}　${what.zh}`),
      '未列议程。',
    ),
    block(
      '二、提问与答复',
      f.questions.map(
        (q) =>
          `问题${q.no}（${q.support} 人支持）：${q.text}\n　　答复：${q.answer ?? '将在期限内书面答复。'}`,
      ),
      '没有提问。',
    ),
    block(
      '三、意见',
      f.opinions.map(
        (o) =>
          `意见${o.no}：${o.text}\n　　涉及：${o.lines.join('、')}${o.outcome ? `\n　　办理：${OUTCOME_WORDS[o.outcome].zh}` : ''}`,
      ),
      '没有提出意见。',
    ),
  ].join('\n\n');
}

function inEnglish(f: MinutesFacts): string {
  return [
    `Minutes of ${f.title.en}`,
    `Time: ${f.day} ${f.from}${f.to ? `–${f.to}` : ''}\nPlace: ${f.place}\nParticipants: ${f.seats} seats, ${f.attended} came, ${f.drawnAttended} of them drawn by lot; ${f.groups} groups. Speeches in the plenary: ${f.speeches}.`,
    block(
      '1. Agenda',
      f.agenda.map(({ at, what }) => `${at}  ${what.en}`),
      'No agenda was set.',
    ),
    block(
      '2. Questions and answers',
      f.questions.map(
        (q) =>
          `Question ${q.no} (supported by ${q.support}): ${q.text}\n    Answer: ${q.answer ?? 'will be given in writing in time.'}`,
      ),
      'No questions were put.',
    ),
    block(
      '3. Opinions',
      f.opinions.map(
        (o) =>
          `Opinion ${o.no}: ${o.text}\n    Lines: ${o.lines.join(', ')}${o.outcome ? `\n    Response: ${OUTCOME_WORDS[o.outcome].en}` : ''}`,
      ),
      'No opinions were raised.',
    ),
  ].join('\n\n');
}
