// Founds a locality with its departments: done once by the operator (or the demo seed), before anybody holds office there.
import type { Bilingual } from '@kentan/shared/kernel';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { type DepartmentRef, localityById } from './read-localities.js';

export interface NewLocality {
  slug: string;
  name: Bilingual;
  level: string;
  zone: string;
  population: number;
  demo: boolean;
  departments: { code: string; name: Bilingual }[];
}

export async function foundLocality(
  tx: Tx,
  given: NewLocality,
): Promise<{ locality: LocalityRef; departments: DepartmentRef[] }> {
  const id = newId();
  await tx.query(
    `INSERT INTO localities.localities (id, slug, level, name_zh, name_en, zone, population, demo)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, given.slug, given.level, given.name.zh, given.name.en, given.zone, given.population, given.demo],
  );
  const departments = given.departments.map((d) => ({ id: newId(), ...d }));
  for (const d of departments) {
    await tx.query(
      'INSERT INTO localities.departments (locality_id, id, code, name_zh, name_en) VALUES ($1, $2, $3, $4, $5)',
      [id, d.id, d.code, d.name.zh, d.name.en],
    );
  }
  return { locality: await localityById(tx, id), departments };
}
