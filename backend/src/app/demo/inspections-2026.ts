// The review committee goes and looks: four inspections of 2026, three of them replied to.
import { KeepPicture, publishInspection, replyToInspection } from '../../domains/supervision/index.js';
import { lineNamed } from './budget-years.js';
import { demoPicture } from './demo-pictures.js';
import { on, type Story, type Town } from './story.js';
import { INSPECTIONS_2026 } from './texts/inspections-2026.js';
import { departmentByName } from './town.js';

const YEAR = 2026;
const instant = (at: string): Date => on(...(at.split(' ') as [string, string]));

export function planInspections2026(story: Story, town: Town): void {
  const { locality, people } = town;
  for (const { line, deputy, at, pictures = [], reply, ...found } of INSPECTIONS_2026) {
    let id = '';
    let department = '';
    story.plan(instant(at), async () => {
      const inspectorId = people.deputies[deputy - 1].accountId;
      const seen = await lineNamed(story, town, YEAR, line);
      department = seen.department;
      const sent: string[] = [];
      for (const name of pictures) {
        const photograph = { fileName: `${name}.jpg`, bytes: await demoPicture(name) };
        sent.push((await story.get(KeepPicture).run(locality.id, inspectorId, photograph)).id);
      }
      id = await story.write((tx) =>
        publishInspection(tx, {
          locality,
          inspectorId,
          year: YEAR,
          lineKeys: [seen.lineKey],
          visitedOn: at.slice(0, 10),
          pictures: sent,
          ...found,
        }),
      );
    });
    if (!reply) continue;
    story.planWrite(instant(reply.at), (tx) =>
      replyToInspection(tx, {
        localityId: locality.id,
        id,
        actor: people.of(`officer-${departmentByName(department).code.toLowerCase()}`),
        text: reply.text,
      }),
    );
  }
}
