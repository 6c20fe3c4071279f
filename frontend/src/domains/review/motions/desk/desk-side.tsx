// Beside the table: balance, the three texts, the sponsors, and the one button with all that is still missing said next to it.
import type { LineMark } from '@kentan/shared/budgets';
import { fill } from '@kentan/shared/kernel';
import {
  filingProblems,
  MOTION_PART_LENGTH,
  MOTION_PART_NAMES,
  MOTION_PARTS,
  reviewRefusals,
} from '@kentan/shared/review';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  api,
  ask,
  useLanguage,
  useLocality,
  useNow,
  usePaths,
  useSay,
  useSubmit,
} from '../../../../platform';
import { Button } from '../../../../ui/button';
import { TextField } from '../../../../ui/field';
import { ProblemNotice } from '../../../../ui/notice';
import type { ReviewLine } from '../../lines/draft-lines';
import { Sponsors } from '../motion-sponsors';
import { type MotionData, motionKey, motionsKey } from '../queries';
import { BalanceMeter } from './balance-meter';
import { InviteSponsors } from './invite-sponsors';
import type { MotionDraft } from './use-motion-draft';

interface DeskSideProps {
  motion: MotionData;
  draft: MotionDraft;
  lines: ReadonlyMap<string, ReviewLine>;
  protectedMarks: readonly string[];
  /** The text is signed: it is changed only after saying so. */
  locked: boolean;
}

export function DeskSide({ motion, draft, lines, protectedMarks, locked }: DeskSideProps) {
  const { t } = useTranslation('motions');
  const say = useSay();
  return (
    <aside className="desk-side" aria-label={t('desk.side')}>
      <BalanceMeter lines={lines} draft={draft} />
      {MOTION_PARTS.map((part) => (
        <TextField
          key={part}
          label={say(MOTION_PART_NAMES[part])}
          hint={t(`desk.hint.${part}`)}
          rows={2}
          maxLength={MOTION_PART_LENGTH}
          readOnly={locked}
          value={draft.texts[part]}
          onChange={(text) => draft.setText(part, text)}
          error={draft.problem?.at(part)}
        />
      ))}
      <section aria-label={t('sponsors.title')}>
        <h2>{t('sponsors.title')}</h2>
        <p className="small muted">
          {t('desk.sponsors', { count: motion.sponsorsNeeded, have: motion.sponsors })}
        </p>
        <Sponsors motion={motion} />
        <OwnSignature motion={motion} draft={draft} />
        <InviteSponsors motion={motion} />
      </section>
      <FileStep motion={motion} draft={draft} lines={lines} protectedMarks={protectedMarks} />
    </aside>
  );
}

function OwnSignature({ motion, draft }: { motion: MotionData; draft: MotionDraft }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const sign = useSubmit(
    (version: number, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions/{id}/signatures', {
          params: { path: { locality: slug, id: motion.id } },
          body: { version },
          headers,
        }),
      ),
    { refresh: [motionKey(slug, motion.id), motionsKey(slug)] },
  );
  if (motion.sponsorList.some((s) => s.lead && s.standing)) return null;
  return (
    <>
      <Button
        busy={sign.busy}
        blocked={draft.state === 'saved' ? undefined : t('desk.not-saved')}
        onClick={() => sign.send(motion.version)}
      >
        {t('sign.lead')}
      </Button>
      <ProblemNotice problem={sign.problem} />
    </>
  );
}

function FileStep({ motion, draft, lines, protectedMarks }: Omit<DeskSideProps, 'locked'>) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const language = useLanguage();
  const paths = usePaths();
  const go = useNavigate();
  const now = useNow();
  const file = useSubmit(
    (_: null, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions/{id}/filing', {
          params: { path: { locality: slug, id: motion.id } },
          headers,
        }),
      ),
    {
      refresh: [motionKey(slug, motion.id), motionsKey(slug)],
      onDone: () => void go(paths.motion(motion.id)),
    },
  );
  const missing = filingProblems({
    texts: draft.texts,
    changes: draft.changes,
    lines,
    protectedMarks: protectedMarks as LineMark[],
    sponsors: motion.sponsors,
    sponsorsNeeded: motion.sponsorsNeeded,
  }).map(({ code, params }) => fill(reviewRefusals[code]?.[language] ?? code, params));
  const late = motion.deadlineAt !== undefined && new Date(motion.deadlineAt) <= now;
  const all = late ? [t('list.closed'), ...missing] : missing;
  return (
    <section className="desk-file" aria-label={t('desk.file')}>
      <Button
        look="now"
        busy={file.busy}
        blocked={all.length > 0 ? '' : draft.state === 'saved' ? undefined : t('desk.not-saved')}
        onClick={() => file.send(null)}
      >
        {t('desk.file')}
      </Button>
      {all.length > 0 && (
        <div role="status">
          <p className="small">{t('desk.missing', { count: all.length })}</p>
          <ul className="small">
            {all.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice problem={file.problem} />
    </section>
  );
}
