// Every page a citizen may open without an account, with the addresses of this demo town.

/** [title, path] of each; ids are those the public API names. */
export async function citizenPages(base) {
  const api = async (path) => {
    const answer = await fetch(`${base}/api/localities/zehu/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const [forums, sittings, { motions }, { inspections }, { plans }, { votes }, { acts }] = await Promise.all(
    [
      'forums',
      'review/sittings',
      'review/motions?year=2026',
      'supervision/inspections',
      'supervision/adjustments',
      'supervision/satisfaction',
      'record/acts?limit=1',
    ].map(api),
  );
  // last year's budget session, with amendments and their votes
  const sitting = await api(`review/sittings/${sittings.at(-2).id}`);
  return Object.entries({
    home: '',
    budget: '/budget',
    line: `/lines/${inspections[0].lines[0].lineKey}`,
    'forum list': '/forums',
    'forum to come': `/forums/${forums[0].id}`,
    'forum held': `/forums/${forums[1].id}`,
    draw: `/forums/${forums[0].id}/draw`,
    comparison: '/budget/compare',
    motions: '/motions',
    motion: `/motions/${motions[0].id}`,
    congress: '/congress',
    sitting: `/congress/${sitting.id}`,
    vote: `/congress/votes/${sitting.votes[0].id}`,
    resolution: `/congress/resolutions/${sitting.resolutions[0].id}`,
    supervision: '/supervision',
    inspections: '/supervision/inspections',
    inspection: `/supervision/inspections/${inspections[0].id}`,
    adjustments: '/supervision/adjustments',
    'adjustment plan': `/supervision/adjustments/plans/${plans[0].id}`,
    satisfaction: '/supervision/satisfaction',
    'satisfaction vote': `/supervision/satisfaction/${votes[0].id}`,
    accounts: '/supervision/accounts',
    'accounts of 2025': '/supervision/accounts/2025',
    record: '/record',
    act: `/record/${acts[0].id}`,
    charter: '/charter',
    year: '/year',
    duties: '/duties',
    handover: '/handover',
    'sign-in': '/sign-in',
    tally: '/tally',
    sortition: '/sortition',
  }).map(([title, path]) => [title, `/zehu${path}`]);
}
