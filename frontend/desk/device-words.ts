import { writtenDay } from './dates';
import type { TicketFault } from './ticket-reader';

/** What the desk says about other devices: the receipt, the ticket, and starting again. */
export const words = {
  device: 'Use another device',
  deviceMeans:
    'On the other device: sign in, open this letter, choose “Use another device”, and scan or type the code of this one. It then holds the same keys.',

  receiptTitle: 'Receipt',
  receiptMeans:
    'This code brings you back on another device, after the company’s sign-in. Everybody has one, whether they sign or not. Whoever has it and can sign in as you can sign, change or withdraw as you.',
  showCode: 'Show my code',
  hideCode: 'Hide my code',
  codeLabel: 'Your code',
  qr: 'The same code as a QR code, for “Scan a picture” on the other device',
  saveReceipt: 'Save as a page to print',
  receiptFile: 'undersigned-receipt.html',
  paper: {
    title: 'Receipt of the signing desk',
    means:
      'This code brings you back on another device. Everybody who opens a letter has one, whether they sign or not: having it says nothing.',
    how: 'On the other device, sign in at the company, open the letter, choose “Use another device”, and scan or type this code.',
    keep: 'Keep it as you keep a key. Together with your sign-in it is enough to sign, change or withdraw as you.',
  },

  ticketTitle: 'Receipt and ticket',
  ticketMeans:
    'The ticket works without the sign-in: on your phone in another network, or after leaving. It is for this letter only. Whoever has it can sign, change or withdraw as you.',
  saveTicket: 'Save the ticket as a file',
  showTicket: 'Show the ticket as a QR code',
  hideTicket: 'Hide the ticket',
  ticketQr: 'Your ticket as a QR code',
  ticketHow: (desk: string) =>
    `On the other device open ${desk} itself, not the camera app (it could remember what it saw), choose “Scan a picture”, and photograph this square straight from the front.`,
  ticketFile: 'undersigned-ticket.json',

  enterTitle: 'I have a code or a ticket',
  enterAlone: 'I have a ticket',
  enterLabel: 'Code (28 characters)',
  enterGo: 'Use this code',
  scanLabel: 'Scan a picture of it',
  fileLabel: 'Open a ticket file',
  reading: 'Reading…',
  enterDone: 'This browser now holds the same keys as your other device.',
  ticketDone: 'The ticket is good for this letter.',
  wrong: {
    empty: 'Type the code that your other device shows.',
    short: (count: number) =>
      `A code has 28 characters, and these are ${count}: ${28 - count} ${28 - count === 1 ? 'is' : 'are'} missing.`,
    long: (count: number) => `A code has 28 characters, and these are ${count}: some are there twice.`,
    character: (character: string) => `“${character}” stands in no code. Codes have digits and letters, and never a U.`,
    check: 'One or two characters are mistyped: the last two, which check the others, do not fit.',
    own: 'This is the code of this very device. Type the one that your other device shows.',
    stranger:
      'This code is whole, but it opens nothing of yours: it belongs to another account, to a keyholder’s key, or to a device from before you started again.',
    needless:
      'No code is needed here: nothing of yours is locked on another device. Once a letter is, this page asks for the code.',
    untried:
      'This code could not be tried: the server does not answer, or gives nobody a right to sign just now. Try again later.',
    alone: 'This is a receipt, not a ticket. A receipt works after the company’s sign-in.',
    picture: 'No code can be read in this picture. Take it straight from the front, with the whole square in it.',
    file: 'This file cannot be read.',
  },
  wrongTicket: {
    unreadable: 'This is not a ticket, or only a part of one.',
    unknown: 'This ticket is for a letter that is not here. Open it at the desk where it was made.',
    over: 'This ticket is old: its letter has ended, and what was sealed is destroyed.',
    changed: 'This ticket is old: the text or the terms of its letter are not what they were when it was made.',
    another: 'This ticket is for another letter than the one on this page. Open that letter, and use it there.',
    damaged: 'The right to sign in this ticket does not hold: the ticket is damaged, or somebody made it up.',
  } satisfies Record<TicketFault, string>,

  elsewhereTitle: 'You first came here on another device',
  elsewhereMeans:
    'Your right to sign is locked with the code of that device. Scan it, type it, use a ticket, or start again.',

  again: {
    title: 'Start again without it',
    means: [
      'If you have lost every device, every code and every ticket, you can start again with this one. The server makes you wait between one and two days, so that you notice if somebody else asks for it in your name.',
      'If you had signed before, that signature stays and you can no longer change or withdraw it. So that nobody counts twice, every open letter subtracts one from its count, in public, without a name.',
      'You can start again once for each letter.',
    ],
    ask: 'Ask to start again',
    asked: (day: string) => `You can start again from ${writtenDay(day)} on. Come back here then.`,
    keep: 'Take it back',
    ready: 'You have waited long enough. From now on this device is the one that holds your keys.',
    now: 'Start again now',
    kept: 'Taken back. Nothing has changed.',
    done: 'This device now holds your keys. Save its code this time.',
    alarm: (day: string) =>
      `Somebody who signed in as you asked to start again on another device, from ${writtenDay(day)} on. If that was not you, take it back, and change your password.`,
  },
};
