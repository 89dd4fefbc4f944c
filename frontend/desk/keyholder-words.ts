/** What the keyholder's screens say. */
export const words = {
  loading: 'Loading the letter…',
  failed: 'That did not work',
  again: 'Try again',
  offline: 'The signing desk cannot be reached. Check your connection.',
  gone: 'There is no such letter here, or it has moved on. Reload the page around this desk.',
  notNow: 'The last look is not over, or the letter was opened already.',
  noEntries: 'The signatures could not be fetched. Reload the page around this desk.',
  silent: 'The page around this desk does not answer. Reload it, and try again.',
  refused: (message: string) => `It was not accepted: ${message}`,

  key: {
    title: 'Make your key',
    why: 'Keyholders open the signatures together, once enough have signed. For that each of you makes a key, on their own device. It never leaves this device; only its public half does.',
    label: 'Your label',
    labelHelp: 'This label becomes public with the letter. It need not be your name.',
    labelDefault: 'Keyholder 1',
    labelWrong: 'A label has between 1 and 60 characters.',
    make: 'Make my key',
    have: 'I already have a code for this letter',
    existing: 'You have already made a key for this letter on this device.',
    register: 'Register this key',
    fresh: 'Make a new key instead',
    freshWhy: 'It takes the place of the one that is here. Its code still brings that one back.',
  },

  code: {
    title: 'Write down this code',
    why: 'It is the only way to get your key back on another device or after a reset. It is shown once, and stored nowhere but in the key on this device.',
    how: 'On paper, or in a password manager. Not in a mail, not in a photograph. Whoever has the codes of enough keyholders can open what is sealed.',
    label: 'Your code',
    next: 'I have written it down',
  },

  back: {
    title: 'Check what you wrote down',
    why: 'Type these two groups of your code.',
    group: (n: number) => `Group ${n}`,
    wrong: (n: number) => `Group ${n} is different. Compare it with what you wrote down.`,
    register: 'Register my key',
    show: 'Show the code again',
    sending: 'Registering your key…',
  },

  made: {
    title: 'Your key is made',
    why: 'The other keyholders make theirs. When a text is proposed, you will be asked to approve it here.',
    label: (label: string) => `You will appear as “${label}”.`,
  },

  restore: {
    title: 'Bring your key to this device',
    why: 'Your key for this letter is not on this device. Type the code that you wrote down when you made it.',
    label: 'Code of 28 characters',
    wrong: 'This is not a code, or it was mistyped. It has seven groups of four.',
    stranger:
      'This code makes a key that the terms of this letter do not name. Is it the code of another letter, or of an earlier key?',
    next: 'Restore my key',
  },

  approve: {
    title: 'Approve this text',
    checked: 'Compared with your own copy of the draft: the same to the byte.',
    text: 'The letter, as readers will see it',
    terms: 'The terms',
    fingerprint: 'Fingerprint',
    fingerprintHelp: 'It stands for this text and these terms. All keyholders see the same one.',
    what: 'You approve exactly this text under exactly these terms. Any later change needs a new approval.',
    button: 'Approve this text',
    sending: 'Handing over your approval…',
    done: 'Approved',
    doneWhy: (label: string) =>
      `You have approved as “${label}”. When all keyholders have, the letter can be opened for signing.`,
    already: 'You have approved this text on this device before.',
  },

  stop: {
    title: 'Do not approve this',
    openTitle: 'Nothing was opened',
    otherKey: 'Type the code of another key',
    tell: 'Tell your co-authors, and do not go on before you know why.',
    compare: { proposed: 'Proposed text', own: 'Your draft' },
    reasons: {
      'no-copy':
        'Your own copy of the draft could not be read, so there is nothing to compare the proposed text with. Open the draft once on this device, wait until it is loaded, and come back.',
      'other-text':
        'The text that is proposed is not the text of your draft. Somebody changed it on the way, or your copy is not up to date: open the draft, wait until it says Saved, and come back.',
      'unnamed-text': 'The terms name another text than the one that is proposed.',
      'other-letter': 'The terms are those of another letter.',
      'other-key': 'Your key is not among the keyholders that the terms name, or not as you made it.',
      'other-desk':
        'The terms name another version of this desk than the one you are looking at. Reload the page. If this stays, somebody may have changed the desk.',
      unreadable: 'The text or the terms are not in the form that this desk knows.',
      'other-terms': 'The terms are not the ones that you approved.',
      cut: 'The signatures arrived incomplete. Reload the page, and try again.',
      order: 'The signatures are not in the order of their keys, as the protocol demands.',
      twice: 'One signature stands there twice.',
      entry: 'One of the signatures carries no credential of this letter, or does not hold.',
      few: 'Fewer have signed than the threshold asks for.',
      reissued: 'How many credentials were given out again is not known, so the threshold cannot be checked.',
    },
  },

  drill: {
    title: 'Can you still open?',
    why: 'When the letter is opened you need the key that you made, or its code. This device now seals something for your key and opens it again. Nothing of the letter is touched, and nothing is opened.',
    button: 'Try my key',
    failed: 'Your key does not open',
    done: 'Your key opens',
    doneWhy: 'This device holds the key that the letter’s terms name.',
    keep: 'Keep the code as well: this browser may be reset, or the device lost.',
  },

  open: {
    title: 'Open the signatures',
    count: (entries: string, threshold: string) => `${entries} have signed; the terms ask for ${threshold}.`,
    reissued: (R: string, sure: string) =>
      `${R} of the credentials went to people who had lost their device and started again. They may have signed twice, so ${sure} are sure.`,
    why: 'First this device checks every one of them by itself. If all hold, it hands over your share of each. The server learns no share before that.',
    together: (t: number, n: number) =>
      `When ${t} of ${n} keyholders have done so, the letter is opened. This cannot be undone.`,
    button: 'Check all, and open with my key',
    begin: (all: string) => `Checking all ${all} signatures on this device…`,
    checking: (done: string, all: string) => `Checked ${done} of ${all}`,
    sending: 'Handing over your shares…',
    done: 'Your shares are handed over',
    doneWhy: (entries: string) => `This device checked all ${entries} signatures first; every one holds.`,
    missing: (count: string) => `${count} of them hold no share for you. They still count.`,
  },
};

export type Reason = keyof typeof words.stop.reasons;
