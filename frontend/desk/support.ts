/** Whether this browser has the keys that signing needs. */
export async function supported(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return 'indexedDB' in window && 'Worker' in window;
  } catch {
    return false;
  }
}
