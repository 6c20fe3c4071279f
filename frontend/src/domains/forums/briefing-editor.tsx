// Writing the briefing, section by section; published it stays as it is.
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useEdits, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Briefing } from './briefing';
import { DeskButton } from './desk-button';
import { Overtaken } from './overtaken';
import { FORUMS, type ForumData } from './queries';
import { ifMatch } from './use-desk';
import { WrittenField } from './written-field';

type Section = components['schemas']['BriefingSectionDto'];

export function BriefingEditor({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const edits = useEdits(`briefing/${forum.id}`, { sections: forum.briefing });
  const { sections } = edits.value;
  const save = useSubmit(
    (given: Section[]) =>
      ask(
        api.PUT('/api/localities/{locality}/forums/{forum}/briefing', {
          params: { path: { locality: slug, forum: forum.id } },
          body: { sections: given },
          headers: ifMatch(forum.version),
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: edits.clear },
  );
  if (forum.briefingPublishedAt) return <Briefing forum={forum} />;
  const change = (i: number, part: Partial<Section>) =>
    edits.set({ sections: sections.map((s, j) => (j === i ? { ...s, ...part } : s)) });
  return (
    <div className="stack">
      {sections.map((section, i) => (
        <div key={section.id} className="sheet stack">
          <WrittenField
            label={t('briefing.heading', { no: i + 1 })}
            value={section.heading}
            onChange={(heading) => change(i, { heading })}
          />
          <WrittenField
            label={t('briefing.text', { no: i + 1 })}
            rows={6}
            value={section.text}
            onChange={(text) => change(i, { text })}
          />
          <Button look="quiet" onClick={() => edits.set({ sections: sections.filter((_, j) => j !== i) })}>
            {t('briefing.remove', { no: i + 1 })}
          </Button>
        </div>
      ))}
      <Button
        onClick={() =>
          edits.set({
            sections: [
              ...sections,
              { id: `s${Date.now().toString(36)}`, heading: { zh: '', en: '' }, text: { zh: '', en: '' } },
            ],
          })
        }
      >
        {t('briefing.add')}
      </Button>
      <Overtaken edits={edits} />
      <ProblemNotice problem={save.problem} />
      <div className="row">
        <Button look="now" busy={save.busy} onClick={() => save.send(sections)}>
          {t('desk.save')}
        </Button>
        {forum.briefing.length > 0 && (
          <DeskButton forumId={forum.id} step="briefing/publication" sure={t('sure.briefing')}>
            {t('do.briefing')}
          </DeskButton>
        )}
      </div>
    </div>
  );
}
