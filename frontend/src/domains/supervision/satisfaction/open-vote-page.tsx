// The clerk has something rated: a department, a project, or a rectification that was reported done.
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import {
  api,
  ask,
  type components,
  useDraft,
  useLocality,
  usePaths,
  useSay,
  useSubmit,
} from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Radios } from '../../../ui/field';
import { type ChosenLine, LinePicker } from '../../../ui/line-picker';
import { ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { useRule } from './headline';
import { type SatisfactionYearData, satisfactionKey, useSatisfactionYear } from './queries';

type Body = components['schemas']['OpenSatisfactionVoteDto'];

export function OpenSatisfactionPage() {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const paths = usePaths();
  const [search] = useSearchParams();
  const year = Number(search.get('year')) || undefined;
  return (
    <Answer query={useSatisfactionYear(slug, year)}>
      {(data) => (
        <Page
          title={t('new', { year: data.year })}
          crumbs={[{ to: paths.satisfaction, text: t('list') }]}
          width="step"
        >
          {data.charter && data.ratable ? (
            <OpenForm data={data} rectification={search.get('rectification') ?? ''} />
          ) : (
            <EmptyState title={t(data.charter ? 'new.not-now' : 'no-charter')} />
          )}
        </Page>
      )}
    </Answer>
  );
}

function OpenForm({ data, rectification }: { data: SatisfactionYearData; rectification: string }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const navigate = useNavigate();
  const paths = usePaths();
  const { slug, departments } = useLocality();
  const { year, charter } = data;
  const draft = useDraft(`rating-opened/${slug}/${year}`, {
    kind: '' as Body['kind'] | '',
    departmentId: '',
    lines: [] as ChosenLine[],
    rectificationId: '',
  });
  const value = draft.value.kind ? draft.value : { ...draft.value, ...startWith(rectification) };
  const set = (change: Partial<typeof value>) => draft.set({ ...value, ...change });
  const open = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/satisfaction', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    {
      refresh: [satisfactionKey(slug)],
      onDone: ({ id }) => {
        draft.clear();
        void navigate(paths.satisfactionVote(id));
      },
    },
  );
  const rated = new Set(
    data.votes.flatMap((vote) =>
      vote.kind === 'department' && vote.outcome !== 'void' ? [vote.departmentId] : [],
    ),
  );
  const reported = data.rectifications.filter((r) => r.state === 'reported');
  const chosen =
    (value.kind === 'department' && value.departmentId) ||
    (value.kind === 'project' && value.lines[0]?.lineKey) ||
    (value.kind === 'rectification' && value.rectificationId);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.kind === '' || !chosen) return;
    open.send({
      kind: value.kind,
      ...(value.kind === 'department' ? { year, departmentId: value.departmentId } : {}),
      ...(value.kind === 'project' ? { year, lineKey: value.lines[0]?.lineKey } : {}),
      ...(value.kind === 'rectification' ? { rectificationId: value.rectificationId } : {}),
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        label={t('new.kind')}
        value={value.kind}
        onChange={(kind) => set({ kind: kind as Body['kind'] })}
        options={(charter?.subjects ?? []).map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          disabled: kind === 'rectification' && reported.length === 0,
          ...(kind === 'rectification' && reported.length === 0 ? { hint: t('new.none-reported') } : {}),
        }))}
      />
      {value.kind === 'department' && (
        <Radios
          label={t('new.department')}
          value={value.departmentId}
          onChange={(departmentId) => set({ departmentId })}
          options={departments.map(({ id, name }) => ({
            value: id,
            label: say(name),
            disabled: rated.has(id),
            ...(rated.has(id) ? { hint: t('new.rated') } : {}),
          }))}
        />
      )}
      {value.kind === 'project' && (
        <LinePicker year={year} chosen={value.lines} onChange={(lines) => set({ lines: lines.slice(-1) })} />
      )}
      {value.kind === 'rectification' && (
        <Radios
          label={t('new.rectification')}
          value={value.rectificationId}
          onChange={(rectificationId) => set({ rectificationId })}
          options={reported.map(({ id, subject, step }) => ({
            value: id,
            label: `${say(subject)} · ${say(step)}`,
          }))}
        />
      )}
      <Rule charter={charter} />
      <ProblemNotice problem={open.problem} />
      <Button type="submit" look="now" busy={open.busy} blocked={chosen ? undefined : t('new.choose')}>
        {t('new.open')}
      </Button>
    </form>
  );
}

const startWith = (rectificationId: string) =>
  rectificationId ? { kind: 'rectification' as const, rectificationId } : {};

function Rule({ charter }: { charter: SatisfactionYearData['charter'] }) {
  const ruleOf = useRule();
  if (!charter) return null;
  const rule = ruleOf(charter);
  return (
    <p className="small muted">
      {rule.who} {rule.least} {rule.more}
    </p>
  );
}
