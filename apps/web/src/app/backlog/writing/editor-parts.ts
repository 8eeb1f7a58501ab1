import { Mark, Node, mergeAttributes, type Extensions } from '@tiptap/core';
import { BulletList, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { isWebAddress } from '@ordo/domain';

/** What a description can be made of in the editor: what `readMarkdown` knows, and no more. `taskLabel` names the box of a task. */
export function editorParts(taskLabel: string): Extensions {
  return [
    Kit.configure({ link: false, underline: false, bulletList: false, orderedList: false }),
    BulletList.extend({ addAttributes: withLooseness }),
    OrderedList.extend({ addAttributes: withLooseness }),
    TaskList.extend({ addAttributes: withLooseness }),
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: () => taskLabel } }),
    Link,
    Mention,
  ];
}

/** Code may be bold or a link, as in Markdown. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((part) => (part.name === 'code' ? (part as Mark).extend({ excludes: '' }) : part));
  },
});

/** Whether blank lines stand between the lines of a list. */
function withLooseness(this: { parent?: (() => object) | undefined | null }): object {
  return { ...this.parent?.(), loose: { default: false, rendered: false } };
}

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isWebAddress(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer nofollow' }), 0],
});

/** Somebody who is named: in one piece, since a part of a name names nobody. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: { default: '', parseHTML: (element) => element.getAttribute('data-mention'), renderHTML: ({ id }) => ({ 'data-mention': String(id) }) },
    name: { default: '', parseHTML: (element) => element.textContent.replace(/^@/, ''), rendered: false },
  }),
  parseHTML: () => [{ tag: 'mark[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['mark', HTMLAttributes, `@${String(node.attrs['name'])}`],
  renderText: ({ node }) => `@${String(node.attrs['name'])}`,
});
