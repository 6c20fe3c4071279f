// Sets language, theme and type size before the first paint. A file of its own: the policy allows no inline script.
(() => {
  const read = (name) => {
    try {
      return localStorage.getItem(`kentan.${name}`);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = read('theme') || (dark ? 'dark' : 'light');
  if (read('type') === 'large') root.dataset.type = 'large';
  const asked = new URLSearchParams(location.search).get('lang') || read('language') || navigator.language;
  root.lang = /^en/i.test(asked) ? 'en' : 'zh-CN';
})();
