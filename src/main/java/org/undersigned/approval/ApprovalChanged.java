package org.undersigned.approval;

import org.undersigned.letter.frozen.LetterId;

/** Keyholders, terms, keys or approvals of a letter are other than before. */
public record ApprovalChanged(LetterId letter) {}
