interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Starts the desk's one worker; no other script address passes the page's policy. */
export function startWorker(): Worker {
  const address = new URL('worker.js', import.meta.url).href;
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('desk', {
    createScriptURL(url) {
      if (url !== address) {
        throw new TypeError('Not the desk’s worker');
      }
      return url;
    },
  });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
