// Reading .pb files: what is broken is named with its line, what is odd is read as the format's users do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { countElection, tallyJson } from '../tally/tally.js';
import { type PabulibProblem, pabulibProblemText } from './problems.js';
import { readPabulib } from './read-pabulib.js';
import { writePabulib } from './write-pabulib.js';

const file = (changes: { meta?: string; projects?: string; votes?: string } = {}) =>
  `META\nkey;value\nbudget;100\nvote_type;approval\n${changes.meta ?? ''}PROJECTS\nproject_id;cost;name\n${
    changes.projects ?? '1;40;Road\n2;50;"School; bus"\n10;60;Park\n'
  }VOTES\nvoter_id;vote\n${changes.votes ?? 'a;1,2\nb;2\nc;10,1\n'}`;

const codes = (problems: readonly PabulibProblem[]) => problems.map(({ code, line }) => `${code}@${line}`);

describe('a Pabulib file', () => {
  it('is read with quoted cells, CRLF, a byte order mark, blanks and section names in any case', () => {
    const odd = `\uFEFF${file().replace('META', ' meta ').replaceAll(';', '; ').replace('; bus', ' ; bus').replace('"School ; bus"', 'School bus')}`;
    const { file: read, problems } = readPabulib(odd.replaceAll('\n', '\r\n'));
    expect(problems).toEqual([]);
    expect(read?.election.projects.map(({ id, cost }) => [id, cost])).toEqual([
      ['1', 40n],
      ['2', 50n],
      ['10', 60n],
    ]);
    expect(readPabulib(file()).file?.election.projects[1].name).toBe('School; bus');
  });

  it('keeps decimals exactly and says when a comma was read as the decimal point', () => {
    const { file: read, problems } = readPabulib(file({ projects: '1;40,5;a\n2;0.25;b\n10;4000.0;c\n' }));
    expect(read?.election.scale).toBe(100n);
    expect(read?.election.projects.map(({ cost }) => cost)).toEqual([4050n, 25n, 400000n]);
    expect(codes(problems)).toEqual(['pabulib.decimal-comma@7']);
  });

  it('counts a project once that a vote lists twice, and says so', () => {
    const { file: read, problems } = readPabulib(file({ votes: 'a;1,1,2\n' }));
    expect(read?.election.ballots).toEqual([{ projects: [0, 1] }]);
    expect(codes(problems)).toEqual(['pabulib.listed-twice@12']);
  });

  it.each([
    ['', 'pabulib.empty@0'],
    ['hello', 'pabulib.before-sections@1', 'pabulib.not-text@0'],
    [file({ projects: '1;-4;a\n2;1;b\n10;1;c\n' }), 'pabulib.negative@7'],
    [file({ projects: '1;40;a\n1;50;b\n2;1;c\n10;1;d\n' }), 'pabulib.project-twice@8'],
    [file({ votes: 'a;1\nb;9999\n' }), 'pabulib.unknown-project@13'],
    [file().replace('budget;100', 'budget;many'), 'pabulib.not-a-number@3'],
    [file().replace('budget;100\n', ''), 'pabulib.no-meta@0'],
    [file().replace('approval', 'guess'), 'pabulib.vote-type@4'],
    [file().replace(/VOTES[\s\S]*/, ''), 'pabulib.no-section@0'],
    [file({ projects: '1;40;"a\n2;1;b\n10;1;c\n' }), 'pabulib.open-quote@7'],
  ])('that cannot be counted is refused with the line: %#', (text, ...expected) => {
    const { file: read, problems } = readPabulib(text);
    expect(read).toBeUndefined();
    expect(codes(problems)).toEqual(expect.arrayContaining(expected));
    for (const problem of problems) {
      for (const language of ['zh', 'en'] as const) {
        expect(pabulibProblemText(problem, language)).not.toMatch(/[{}]|pabulib\./);
      }
    }
  });

  it('is written so that it reads as the same election', () => {
    const first = readPabulib(file()).file!;
    const rows = (section: typeof first.projects) => [
      section.columns,
      ...section.rows.map(({ cells }) => cells),
    ];
    const text = writePabulib({ meta: first.meta, projects: rows(first.projects), votes: rows(first.votes) });
    expect(readPabulib(text).file?.election).toEqual(first.election);
  });

  it('never makes the reader fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(400), (noise, at) => {
        const text = file();
        for (const broken of [noise, text.slice(0, at), text.slice(0, at) + noise + text.slice(at)]) {
          const { file: read, problems } = readPabulib(broken);
          if (!read) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const DATA = join(import.meta.dirname, '../../../../../../shared/data/pabulib');
(existsSync(DATA) ? describe : describe.skip)(
  'real and broken files (skipped without ../shared/data)',
  () => {
    const read = (name: string) => readPabulib(readFileSync(join(DATA, name), 'utf8'));
    const original = () => read('files/Netherlands_Assen_2024.pb').file!;

    it.each([
      ['truncated_in_projects', 'pabulib.no-section'],
      ['missing_meta', 'pabulib.no-section'],
      ['vote_unknown_project', 'pabulib.unknown-project'],
      ['negative_cost', 'pabulib.negative'],
      ['duplicate_project_id', 'pabulib.project-twice'],
      ['budget_not_a_number', 'pabulib.not-a-number'],
    ])('%s is refused', (name, code) => {
      const { file: none, problems } = read(`malformed/${name}.pb`);
      expect(none).toBeUndefined();
      expect(problems.filter(({ severity }) => severity === 'error').map((p) => p.code)).toContain(code);
    });

    it.each([
      ['truncated_in_votes', 'pabulib.count-differs'],
      ['wrong_num_votes', 'pabulib.count-differs'],
      ['vote_duplicate_project', 'pabulib.listed-twice'],
      ['decimal_comma', 'pabulib.decimal-comma'],
    ])('%s is counted with a warning', (name, code) => {
      const { file: found, problems } = read(`malformed/${name}.pb`);
      expect(found).toBeDefined();
      expect(problems.map((p) => p.code)).toContain(code);
    });

    it('decimal commas are decimals, never cut off', () => {
      const { election } = read('malformed/decimal_comma.pb').file!;
      expect([election.budget, election.scale]).toEqual([10000025n, 100n]);
      expect(election.projects.find(({ id }) => id === '3')?.cost).toBe(720050n);
    });

    it('byte order mark, lower-case sections and blanks change nothing', () => {
      const { file: odd, problems } = read('malformed/valid_bom_lowercase_spaces.pb');
      expect(problems).toEqual([]);
      const plain = original().election;
      const bare = (e: typeof plain) => ({
        ...e,
        projects: e.projects.map(({ id, cost }) => ({ id, cost })),
      });
      expect(bare(odd!.election)).toEqual(bare(plain));
    });

    it('equal shares with Add1 chooses what Assen chose in 2024', () => {
      const found = original();
      const { selected } = tallyJson(
        countElection(found.election, {
          rule: 'mes',
          satisfaction: 'cost',
          completion: 'add1',
          tieBreaking: 'lex',
        }),
      );
      const [idAt, selectedAt] = ['project_id', 'selected'].map((c) => found.projects.columns.indexOf(c));
      const funded = found.projects.rows
        .filter(({ cells }) => cells[selectedAt] === '1')
        .map(({ cells }) => cells[idAt]);
      expect([...selected].sort()).toEqual(funded.sort());
    });
  },
);
