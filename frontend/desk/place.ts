/** Where the desk was opened. */
export interface Place {
  slug: string | null;
  framed: boolean;
  appOrigin: string;
  /** The part of D in a shared link, if the address carried one. */
  fragment: string | null;
}

/** Reads the address once and takes the fragment off it, without a step in the history. */
export function readPlace(): Place {
  const slug = /^\/l\/([a-z0-9-]+)$/.exec(location.pathname)?.[1] ?? null;
  const fragment = /^#([A-Za-z0-9_-]{22})$/.exec(location.hash)?.[1] ?? null;
  if (location.hash !== '') {
    history.replaceState(null, '', location.pathname);
  }
  const appOrigin = document.querySelector<HTMLMetaElement>('meta[name="app-origin"]')?.content ?? '';
  return { slug, fragment, framed: window.parent !== window, appOrigin };
}
