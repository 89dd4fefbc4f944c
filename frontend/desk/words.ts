import type { Why } from './checked-letter';
import type { Standing } from './standing';

/** Everything the signing desk says. */
export const words = {
  sign: 'Sign this letter',
  change: 'Change how I appear',
  saveChange: 'Replace my signature',
  withdraw: 'Withdraw my signature',
  cancel: 'Keep it as it is',
  back: 'Back',
  tryAgain: 'Try again',
  closed: (closes: string) => `Open for signing until ${closes}`,
  lastLook: (until: string) => `Last look until ${until}`,

  progress(published: number | null, threshold: number): string {
    if (published === null || published === 0) {
      return `${threshold} signatures are needed. No count is published yet.`;
    }
    return published >= threshold
      ? `Enough have signed: ${threshold} were needed.`
      : `At least ${published} of ${threshold} have signed.`;
  },
  progressLabel: 'Signatures',
  demoTiming: (seconds: number) =>
    `Demo timing: the book is entered every ${seconds} seconds. In earnest it is every hour.`,

  how: 'How you will appear',
  counted: 'Counted, not named',
  countedLine: '“… and [number] verified employees”',
  byRole: 'By role',
  byRoleLine: (role: string) => `“[number] in ${role}” (if at least ten choose it)`,
  roleLabel: 'Which role',
  byName: 'By name and title',
  byNameLine: (name: string, title: string) => (title === '' ? `“${name}”` : `“${name}, ${title}”`),
  noName: 'The company’s directory has confirmed no name for you.',

  before: 'Before you sign',
  know: (threshold: number, opens: string, lastLook: string) => [
    opens === 'atThreshold'
      ? `Your choice is sealed until ${threshold} have signed; if they never do, it is destroyed.`
      : `Your choice is sealed until the closing date; if fewer than ${threshold} have signed by then, it is destroyed.`,
    'What is stored here names nobody: not to the authors, the operators, or a thief.',
    `You can change it or withdraw until the last look ends, ${lastLook}.`,
    'Your company’s sign-in sees that you opened this site, as for every reader; a work laptop or network may show more. Use your own.',
  ],
  afterThreshold: (hours: number, threshold: number) => `${span(hours)} after the ${ordinal(threshold)}`,
  beforeClosing: 'on the closing date',

  fingerprint: 'Fingerprint',
  whatIsThis: 'What is this?',
  fingerprintMeans:
    'A short form of the number that stands for this exact text and its terms. Whoever reads another number was shown another letter. You sign this number, whole:',
  approvedBy: (keyholders: string[]) =>
    `All ${keyholders.length} keyholders have approved exactly this: ${keyholders.join(', ')}. This browser has checked their signatures.`,
  read: 'Read the checked text',
  readTitle: 'The checked text',
  readMeans: 'This text matches, to the last character, what you would sign.',

  preparing: 'Preparing your right to sign…',
  ready: 'You can sign now.',
  sealing: 'Sealing your signature…',
  waiting: (seconds: number) =>
    `Many people are signing now. This page tries again in ${seconds} seconds; leave it open.`,
  waitingHeld: (seconds: number) =>
    `The operator holds signing for now. This page tries again in ${seconds} seconds; leave it open, or come back later.`,
  givenUp: 'Not sent, and nothing has changed.',
  withdrawing: 'Sending your withdrawal…',

  standing: {
    none: '',
    unsent: 'Not sent yet',
    waiting: 'Waiting to be entered in the book',
    inBook: 'Your signature is in the book',
    withdrawing: 'Withdrawal received, waiting to be entered',
    withdrawn: 'Withdrawn',
  } satisfies Record<Standing, string>,
  thanks: 'Your signature has been received',
  standingTitle: 'Your signature',
  withdrawnTitle: 'Your signature is withdrawn',
  onlyHere: 'Only this browser shows you this.',
  unsentMeans:
    'This browser could not reach the desk. It sends your signature by itself when you come back to this page.',
  next: 'What happens next',
  steps: (threshold: number, flush: string) => [
    `Your signature waits until others can be entered with it, ${flush}. Then it stands in the book.`,
    `When ${threshold} have signed and the last look is over, the keyholders open all choices together. Not before.`,
    'If this browser does not find it in the published list within 48 hours, it sends it again.',
  ],
  stepsInBook: (threshold: number) => [
    `When ${threshold} have signed and the last look is over, the keyholders open all choices together. Not before.`,
    'Until then you can change how you appear, or withdraw.',
  ],
  flush: (seconds: number) => (seconds < 120 ? `about every ${seconds} seconds here` : 'usually within the hour'),
  withdrawnMeans:
    'You no longer count, and nothing of yours will be printed. You may sign again while the letter is open.',
  signAgain: 'Sign again',

  withdrawTitle: 'Withdraw your signature?',
  withdrawMeans: 'You will no longer be counted, and how you wanted to appear is thrown away unread. Nobody is told.',

  forget: 'Forget on this device',
  forgetTitle: 'Forget everything on this device?',
  forgetMeans: [
    'This browser forgets your keys and what it sent, for every letter. Your signatures stay in the book.',
    'To change or withdraw later you need your code or a ticket. Save one first.',
  ],
  forgetPending: 'Your signature is not in the book yet. If you forget it now, this browser cannot send it again.',
  forgotten: 'Forgotten. This browser holds nothing of yours any more.',

  refusedTitle: 'You cannot sign this letter',
  refusedMeans: 'The company’s directory does not count your account among those who may sign. You can still read it.',
  pausedTitle: 'New rights to sign wait',
  enrollingHeld: 'The operator holds enrolling for now. Nothing is lost: come back later, or use a ticket.',
  signingHeld:
    'The operator holds signing for now: nothing can be sent. No letter moves to its next stage meanwhile. Come back later.',
  notOpenTitle: 'This letter is not open for signing',
  notOpenMeans: 'It is over, or has not begun. The letter itself says where it stands.',
  offlineTitle: 'The desk cannot be reached',
  offlineMeans: 'Check your connection. Nothing that you did here is lost.',
  oldTitle: 'This browser is too old to sign with',
  oldMeans:
    'Signing needs X25519 and Ed25519: Chrome or Edge 137, Firefox 130, Safari 17, or later. Nothing is lost: sign on another device, through the company’s sign-in there, or with a ticket if you have one.',
  noStoreTitle: 'This browser keeps nothing for this page',
  noStoreMeans:
    'Signing needs a small store in this browser. Allow site data for this address, or leave the private window.',
  loading: 'Checking the letter…',

  ended: {
    OPENING: ['Signing is over', 'The keyholders are opening the book. Nothing can be changed any more.'],
    OPENED: ['The book is open', 'Signing is over. The letter will be released soon.'],
    RELEASED: ['This letter is released', 'Signing is over. Thank you for reading.'],
    LAPSED: [
      'This letter has lapsed',
      'It was not carried through in time. Everything that was sealed has been destroyed.',
    ],
    WITHDRAWN: ['This letter was withdrawn', 'Everything that was sealed has been destroyed.'],
    DRAFTING: ['This letter is not open yet', 'Its authors are still writing.'],
  } as Record<string, [string, string]>,

  stopTitle: 'Stop: do not sign',
  stop: {
    fingerprint:
      'The page around this desk and the desk itself name different letters. Somebody may be showing you something else than everyone.',
    link: 'The link you followed belongs to another text or other terms than what is served here now.',
    changed: 'The text or the terms have changed since this browser got its right to sign.',
    terms: 'The terms of this letter break the rules under which anybody should sign.',
    text: 'The text that was served is not the one that the terms name.',
    approvals: 'The keyholders whom the terms name have not all approved this text and these terms.',
    issuer:
      'The server answered with a signature or a key that does not hold. It could have been used to recognise you.',
  } satisfies Record<Why, string>,
  stopAdvice: 'Nothing has been sent. Tell the authors, in person if you can, and do not try again on this page.',

  aloneTitle: 'Signing desk',
  aloneMeans: 'To sign you need a ticket, or the company’s sign-in.',
  aloneSeveral:
    'Several people have signed in with this browser. Sign in, so that the desk knows which of them you are.',
  aloneGo: 'Go to the sign-in',
  aloneLetter: (fingerprint: string) => `The letter ${fingerprint}`,
  aloneLetters: 'Letters that this browser can sign',
  failed: 'That did not work. Please try again.',
  receiptFault: 'The server took your signature but its receipt does not hold. This browser will send it again later.',
  closedNow: 'The letter no longer takes signatures. Nothing was changed.',
};

function span(hours: number): string {
  return hours % 24 === 0 ? (hours === 24 ? 'a day' : `${hours / 24} days`) : `${hours} hours`;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
