// Anybody counts an election file in their own browser, by the rule they choose, and reads why each project won or lost.
import type { Completion, RuleChoice, RuleName, Satisfaction, TieBreaking } from '@kentan/shared/ballots';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumber, useSay } from '../../platform';
import { Button } from '../../ui/button';
import { Radios, Select } from '../../ui/field';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Progress } from '../../ui/progress';
import type { FileProblem, FileRead } from './tally.worker';
import { TallyComparison } from './tally-comparison';
import { TallyOutcome } from './tally-outcome';
import { useTally } from './use-tally';
import './ballots.css';

const MOST_BYTES = 200_000_000;
const FIRST: RuleChoice = {
  rule: 'mes',
  satisfaction: 'cost',
  completion: 'add1-greedy',
  tieBreaking: 'lex',
};

export function TallyPage() {
  const { t } = useTranslation('ballots');
  const { tally, open, count, compare, cancel } = useTally();
  const [choice, setChoice] = useState(FIRST);
  const { read, counted, busy } = tally;
  return (
    <Page title={t('tally.title')} lead={<p className="measure">{t('tally.lead')}</p>}>
      <FileDrop
        label={t('tally.file')}
        hint={t('tally.file-hint')}
        accept={['.pb', '.pb.gz', '.gz']}
        maxBytes={MOST_BYTES}
        onFile={open}
        busy={busy !== undefined}
        chosen={tally.file}
      />
      {busy && (
        <Progress
          label={tally.runs ? t(`tally.${busy}-runs`, { runs: tally.runs }) : t(`tally.${busy}`)}
          done={tally.runs}
          onCancel={cancel}
        />
      )}
      {tally.failed && <Notice kind="error" title={t('tally.failed')} />}
      <Problems problems={tally.problems} total={tally.problemsTotal} />
      {read && (
        <>
          <Facts read={read} />
          <RuleForm
            read={read}
            choice={choice}
            onChange={setChoice}
            busy={busy !== undefined}
            onCount={() => count(choice)}
          />
        </>
      )}
      {read && counted && (
        <>
          <TallyOutcome read={read} counted={counted} />
          <Section title={t('compare.title')}>
            <p className="measure">{t('compare.lead')}</p>
            {tally.compared ? (
              <TallyComparison rows={tally.compared} read={read} />
            ) : (
              <Button busy={busy === 'comparing'} onClick={() => compare(choice)}>
                {t('compare.start')}
              </Button>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function Problems({ problems, total }: { problems: readonly FileProblem[]; total: number }) {
  const { t } = useTranslation('ballots');
  const say = useSay();
  if (!problems.length) return null;
  const errors = problems.some(({ error }) => error);
  return (
    <Notice kind={errors ? 'error' : 'warn'} title={t(errors ? 'problems.errors' : 'problems.warnings')}>
      <ul className="tally-problems">
        {problems.slice(0, 50).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes order, of rows that may be equal
          <li key={i}>
            {problem.line > 0 && <b>{t('problems.line', { line: problem.line })} </b>}
            {say(problem.text)}
          </li>
        ))}
      </ul>
      {total > 50 && <p className="muted">{t('problems.more', { count: total - 50 })}</p>}
    </Notice>
  );
}

function Facts({ read }: { read: FileRead }) {
  const { t } = useTranslation('ballots');
  const number = useNumber();
  return (
    <p className="tally-facts">
      {read.title && <b>{read.title}. </b>}
      {t('tally.facts', {
        voters: number(read.voters),
        projects: number(read.projects),
        budget: `${number(Number(read.budget))} ${read.currency}`.trim(),
        type: t(`type.${read.voteType}`),
      })}
    </p>
  );
}

interface RuleFormProps {
  read: FileRead;
  choice: RuleChoice;
  onChange: (choice: RuleChoice) => void;
  busy: boolean;
  onCount: () => void;
}

function RuleForm({ read, choice, onChange, busy, onCount }: RuleFormProps) {
  const { t } = useTranslation('ballots');
  const rules: RuleName[] = read.phragmen ? ['mes', 'greedy', 'phragmen'] : ['mes', 'greedy'];
  const completions: Completion[] = ['none', 'greedy', 'add1', 'add1-greedy'];
  const ties: TieBreaking[] = ['lex', 'votes-cost-lex'];
  return (
    <form
      className="stack sheet"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onCount();
      }}
    >
      <Radios
        label={t('rule.label')}
        value={choice.rule}
        onChange={(rule) => onChange({ ...choice, rule: rule as RuleName })}
        options={rules.map((value) => ({ value, label: t(`rule.${value}`), hint: t(`rule.${value}-hint`) }))}
      />
      <div className="cols">
        {choice.rule !== 'phragmen' && (
          <Select
            label={t('satisfaction.label')}
            value={choice.satisfaction}
            onChange={(satisfaction) => onChange({ ...choice, satisfaction: satisfaction as Satisfaction })}
            options={read.satisfactions.map((value) => ({ value, label: t(`satisfaction.${value}`) }))}
          />
        )}
        {choice.rule === 'mes' && (
          <Select
            label={t('completion.label')}
            value={choice.completion}
            onChange={(completion) => onChange({ ...choice, completion: completion as Completion })}
            options={completions.map((value) => ({ value, label: t(`completion.${value}`) }))}
          />
        )}
        <Select
          label={t('tie.label')}
          value={choice.tieBreaking}
          onChange={(tieBreaking) => onChange({ ...choice, tieBreaking: tieBreaking as TieBreaking })}
          options={ties.map((value) => ({ value, label: t(`tie.${value}`) }))}
        />
      </div>
      <Button type="submit" look="now" busy={busy}>
        {t('tally.count')}
      </Button>
    </form>
  );
}
