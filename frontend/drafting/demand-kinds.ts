import type { Attributes } from '@tiptap/core';
import type { DemandKind } from '../protocol/letter-text';

export const demandKinds: DemandKind[] = ['stop', 'adopt', 'disclose'];

/** What kind of demand this is; undefined for any other. */
export function demandKind(value: unknown): DemandKind | undefined {
  return demandKinds.find((kind) => kind === value);
}

/** What a demand knows beside its text. Nothing is kept for what was not said, so that older drafts stay as they are. */
export const demandAttributes: Attributes = {
  kind: {
    default: null,
    parseHTML: (element) => demandKind(element.dataset.kind) ?? null,
    renderHTML: ({ kind }) => (demandKind(kind) ? { 'data-kind': kind } : {}),
  },
  label: {
    default: null,
    parseHTML: (element) => element.dataset.demand ?? null,
    renderHTML: ({ label }) => (label ? { 'data-demand': label } : {}),
  },
};
