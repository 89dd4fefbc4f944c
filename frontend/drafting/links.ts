const ADDRESS = /^(https?:\/\/|mailto:)[^\s"'<>`]+$/;

/** Whether an address may stand in a letter: the web or a mailbox, and nothing that runs. */
export function isLinkAddress(address: unknown): address is string {
  return typeof address === 'string' && ADDRESS.test(address);
}

/** The address somebody meant when they typed or pasted this; null if it leads nowhere a letter may lead. */
export function linkAddress(typed: string): string | null {
  const meant = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(meant)) {
    return linkAddress(`mailto:${meant}`);
  }
  if (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(meant)) {
    return linkAddress(`https://${meant}`);
  }
  const address = meant.replace(/["'<>`\s]/g, (character) => encodeURIComponent(character).replace("'", '%27'));
  return isLinkAddress(address) ? address : null;
}
