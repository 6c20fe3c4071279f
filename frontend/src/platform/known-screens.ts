// Which pages exist below a locality: navigation and blocks lead to no other. Told once by the router, so that blocks need not know the routes.
const known = new Set<string>();

export function knowScreens(paths: readonly string[]): void {
  for (const path of paths) known.add(path);
}

/** `hasScreen('duties')` */
export const hasScreen = (path: string): boolean => known.has(path);
