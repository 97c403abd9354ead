import { i18n } from '@lingui/core';
import { type ComponentChild, render } from 'preact';
import { vi } from 'vitest';

type Hear = (this: DrawnNode, event: Event) => void;

/** As much of a node of a page as Preact needs to draw one. */
class DrawnNode {
  readonly childNodes: DrawnNode[] = [];
  readonly attributes = new Map<string, unknown>();
  readonly heard = new Map<string, Hear>();
  readonly nodeType: number;
  readonly localName: string;
  data: string;
  parentNode: DrawnNode | null = null;
  /** Preact asks by it how an event is written. */
  readonly onchange = null;

  constructor(localName: string, data = '') {
    this.localName = localName;
    this.nodeType = localName === '' ? 3 : 1;
    this.data = data;
  }

  get firstChild(): DrawnNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): DrawnNode | null {
    const beside = this.parentNode?.childNodes ?? [];
    return beside[beside.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.data + this.childNodes.map((child) => child.textContent).join('');
  }

  insertBefore(child: DrawnNode, before: DrawnNode | null): DrawnNode {
    child.parentNode?.removeChild(child);
    const place = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: DrawnNode): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(type: string, hear: Hear): void {
    this.heard.set(type, hear);
  }

  querySelector(): null {
    return null;
  }

  *all(): Generator<DrawnNode> {
    yield this;
    for (const child of this.childNodes) yield* child.all();
  }
}

/** Stands in for the browser of one tab, in which zh-CN is read. */
export const standIn = (): void => {
  const kept = new Map<string, string>();
  i18n.loadAndActivate({ locale: 'zh-CN', messages: {} });
  vi.stubGlobal('document', {
    createElementNS: (_: string, name: string) => new DrawnNode(name),
    getElementById: () => null,
    createTextNode: (text: string) => new DrawnNode('', text),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
};

/** Draws something where a browser is stood in for, for somebody who enters and reads values by the fields' names. */
export const drawn = (child: ComponentChild) => {
  const page = new DrawnNode('main');
  render(child, page as unknown as Element);
  const named = (name: string): DrawnNode => {
    const nodes = [...page.all()];
    const label = nodes.find(
      (node) => node.localName === 'label' && node.textContent.trim().startsWith(name),
    );
    const id = label?.attributes.get('for');
    const field =
      id === undefined
        ? label?.childNodes.find(({ localName }) => localName === 'input')
        : nodes.find(({ attributes }) => attributes.get('id') === id);
    if (field === undefined) throw new Error(`no field ${name}`);
    return field;
  };
  return {
    /** It is heard at once; drawn anew is all of it later, as in a browser. */
    enter: (name: string, value: string): void => {
      const field = named(name);
      const event = { type: 'input', currentTarget: { value } } as unknown as Event;
      field.heard.get('input')?.call(field, event);
    },
    tick: (name: string): void => {
      const field = named(name);
      const event = { type: 'change', currentTarget: { checked: true } } as unknown as Event;
      field.heard.get('change')?.call(field, event);
    },
    text: (): string => page.textContent,
    valueOf: (name: string): unknown => named(name).attributes.get('value'),
  };
};
