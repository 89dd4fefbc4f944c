import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { Decoration, NodeView } from '@tiptap/pm/view';
import { demandKinds } from '../drafting/demand-kinds';
import { moveDemand } from '../drafting/part-keys';
import { words } from './words';

/** Shows above each demand what kind it is, its label, and the ways up and down. */
export const DemandViews = Extension.create({
  name: 'demandViews',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: { nodeViews: { demand: (node, _, place, about) => new DemandView(node, editor, place, about) } },
      }),
    ];
  },
});

class DemandView implements NodeView {
  readonly dom = document.createElement('li');
  readonly contentDOM = document.createElement('div');
  private readonly head = document.createElement('div');
  private readonly kind = document.createElement('select');
  private readonly label = document.createElement('input');

  constructor(
    private node: Node,
    private readonly editor: Editor,
    private readonly place: () => number | undefined,
    private about: readonly Decoration[],
  ) {
    this.dom.dataset.entry = 'demand';
    this.contentDOM.className = 'demand-text';
    this.head.className = 'demand-head';
    this.head.contentEditable = 'false';
    this.head.append(this.kindField(), this.labelField(), this.mover(-1), this.mover(1));
    this.dom.append(this.head, this.contentDOM);
    this.show();
  }

  update(node: Node, about: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.about = about;
    this.show();
    return true;
  }

  stopEvent({ target }: Event): boolean {
    return this.head.contains(target as HTMLElement);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return this.head.contains(mutation.target) || mutation.target === this.dom;
  }

  private show(): void {
    const { kind, label } = this.node.attrs as { kind: string | null; label: string | null };
    this.dom.dataset.kind = kind ?? '';
    this.kind.value = kind ?? '';
    this.lock();
    if (this.label !== document.activeElement) {
      this.label.value = label ?? '';
    }
  }

  /** Why only the words of a demand can be changed now; empty where all can. */
  private get locked(): string {
    return String(this.about.map(({ spec }) => (spec as { locked?: string }).locked ?? '').find(Boolean) ?? '');
  }

  private lock(): void {
    const { locked } = this;
    this.label.readOnly = Boolean(locked);
    for (const field of [this.kind, this.label, ...this.head.querySelectorAll('button')]) {
      field.title = locked;
      field.ariaDisabled = locked ? 'true' : null;
    }
  }

  private kindField(): HTMLElement {
    this.kind.setAttribute('aria-label', words.kind);
    for (const kind of ['', ...demandKinds]) {
      this.kind.add(new Option(words.kinds[kind], kind));
    }
    this.kind.addEventListener('change', () => this.set('kind', this.kind.value || null));
    return this.kind;
  }

  private labelField(): HTMLElement {
    this.label.setAttribute('aria-label', words.label);
    this.label.placeholder = words.labelHint;
    this.label.maxLength = 80;
    this.label.addEventListener('change', () => this.set('label', this.label.value.trim() || null));
    this.label.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault(); // or the page, which has the caret by then, would break the line
        this.set('label', this.label.value.trim() || null);
        this.caretHere();
      }
    });
    return this.label;
  }

  private mover(by: -1 | 1): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = by < 0 ? '↑' : '↓';
    button.setAttribute('aria-label', by < 0 ? words.up : words.down);
    button.addEventListener('click', () => {
      this.caretHere();
      const moved = this.editor.isEditable && moveDemand(by)(this.editor.state);
      if (moved) {
        this.editor.view.dispatch(moved.scrollIntoView());
      }
    });
    return button;
  }

  private set(name: string, value: string | null): void {
    const at = this.place();
    if (at !== undefined && this.editor.isEditable && this.node.attrs[name] !== value) {
      this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(at, name, value));
    }
    this.show();
  }

  private caretHere(): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, (this.place() ?? 0) + 1)));
    view.focus();
  }
}
