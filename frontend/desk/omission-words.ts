/** What the desk says where the published list lacks a signature. */
export const words = {
  note: 'The published list should have your signature by now, and does not. This browser has sent it again.',
  more: 'What does this mean?',
  title: 'Your signature was left out',
  means: [
    'The server gave this browser a signed receipt for your signature. More than a day later it published a new list without it. That must not happen: everything that waits is entered within a day.',
    'If you have withdrawn it on another device since, nothing is wrong: before the last look the list does not tell who has withdrawn.',
    'It may be a fault: after a failure of the machine itself, what waited in its memory is lost. This browser has sent your signature again, and goes on looking for it.',
    'If it stays away, you hold a proof. It has the terms, your sealed signature, the receipt, and the list. Anybody can check it with docs/protocol.md; nobody can read in it how you chose to appear.',
  ],
  careful:
    'Whoever gets this proof from you knows that you signed. Give it to a keyholder or an author whom you trust, in person, not from a work account.',
  others:
    'If several people hold such proofs, the letter’s keyholders should not open the book before this is explained: compare the lists that you have seen.',
  save: 'Save the proof',
  file: 'undersigned-omission.json',
};
