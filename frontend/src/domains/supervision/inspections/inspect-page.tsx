// On site, with a phone: which lines, what was found, photographs; kept in the phone until it is published.
import {
  FINDING_LENGTH,
  GRADE_NAMES,
  INSPECTION_GRADES,
  INSPECTION_LINES,
  type InspectionGrade,
  PLACE_LENGTH,
} from '@kentan/shared/supervision';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  api,
  ask,
  type components,
  serverNow,
  todayIn,
  useDraft,
  useLocality,
  usePaths,
  useSay,
  useSubmit,
  useZone,
} from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Radios, Select, TextField } from '../../../ui/field';
import { type ChosenLine, LinePicker } from '../../../ui/line-picker';
import { ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Photographs } from '../pictures/photographs';
import type { PictureData } from '../pictures/send-picture';
import { inspectionsKey, useInspectedYears } from './queries';

type Body = components['schemas']['PublishInspectionDto'];
const MOST_PICTURES = 9;

export function InspectPage() {
  const { t } = useTranslation('inspections');
  const { slug } = useLocality();
  const paths = usePaths();
  return (
    <Answer query={useInspectedYears(slug)}>
      {(years) => (
        <Page
          title={t('new')}
          crumbs={[{ to: paths.inspections, text: t('list') }]}
          lead={<p>{t('new.lead')}</p>}
          width="step"
        >
          {years.length === 0 ? (
            <EmptyState title={t('no-year')}>{t('no-year-when')}</EmptyState>
          ) : (
            <InspectForm years={years} />
          )}
        </Page>
      )}
    </Answer>
  );
}

function InspectForm({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('inspections');
  const say = useSay();
  const zone = useZone();
  const navigate = useNavigate();
  const paths = usePaths();
  const { slug } = useLocality();
  const draft = useDraft(`inspection/${slug}`, {
    year: String(years[0]),
    lines: [] as ChosenLine[],
    visitedOn: String(todayIn(zone, serverNow())),
    place: '',
    grade: '' as InspectionGrade | '',
    finding: '',
    pictures: [] as PictureData[],
  });
  const { value } = draft;
  const set = (change: Partial<typeof value>) => draft.set({ ...value, ...change });
  const publish = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/inspections', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    {
      refresh: [inspectionsKey(slug)],
      onDone: ({ id }) => {
        draft.clear();
        void navigate(paths.inspection(id));
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.grade === '') return;
    publish.send({
      year: Number(value.year),
      lineKeys: value.lines.map((line) => line.lineKey),
      visitedOn: value.visitedOn,
      place: value.place,
      grade: value.grade,
      finding: value.finding,
      pictures: value.pictures.map(({ id }) => id),
    });
  };
  const at = (path: string) => publish.problem?.at(path);
  return (
    <form className="stack" onSubmit={send}>
      {years.length > 1 && (
        <Select
          label={t('year')}
          value={value.year}
          onChange={(year) => set({ year, lines: [] })}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
      <LinePicker
        year={Number(value.year)}
        chosen={value.lines}
        onChange={(lines) => set({ lines: lines.slice(0, INSPECTION_LINES) })}
        error={at('lineKeys')}
      />
      <Photographs
        pictures={value.pictures}
        onChange={(pictures) => set({ pictures })}
        most={MOST_PICTURES}
      />
      <Radios
        label={t('grade')}
        value={value.grade}
        onChange={(grade) => set({ grade: grade as InspectionGrade })}
        options={INSPECTION_GRADES.map((grade) => ({ value: grade, label: say(GRADE_NAMES[grade]) }))}
      />
      <TextField
        label={t('finding')}
        hint={t('finding.hint')}
        rows={5}
        maxLength={FINDING_LENGTH.max}
        value={value.finding}
        onChange={(finding) => set({ finding })}
        error={at('finding')}
        required
      />
      <TextField
        label={t('place')}
        optional
        maxLength={PLACE_LENGTH}
        value={value.place}
        onChange={(place) => set({ place })}
        error={at('place')}
      />
      <TextField
        label={t('day')}
        type="date"
        value={value.visitedOn}
        onChange={(visitedOn) => set({ visitedOn })}
        error={at('visitedOn')}
        required
      />
      <ProblemNotice problem={publish.problem} />
      <Button
        type="submit"
        look="now"
        busy={publish.busy}
        blocked={value.grade === '' ? t('no-grade') : value.lines.length === 0 ? t('no-line') : undefined}
      >
        {t('publish')}
      </Button>
      <p className="small muted">{t('publish.what')}</p>
    </form>
  );
}
