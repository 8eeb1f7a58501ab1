import { DOMParser, Fragment, Node, Slice, type Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import DOMPurify from 'dompurify';
import { isTangled } from '../item/tangled';
import { readMarkdown } from './read-markdown';

const KEPT = ['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'];
const KEPT_INLINE = ['strong', 'b', 'em', 'i', 's', 'del', 'strike', 'a', 'mark', 'div', 'span'];

/** Takes what comes from elsewhere into the editor, without anything that it could not have been given by hand. */
export const fromElsewhere = {
  paste: (view: EditorView, event: ClipboardEvent): boolean => {
    event.preventDefault();
    insert(view, event.clipboardData);
    return true;
  },
  drop: (view: EditorView, event: DragEvent): boolean => {
    if (view.dragging) return false;
    event.preventDefault();
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    insert(view, event.dataTransfer);
    return true;
  },
};

function insert(view: EditorView, data: DataTransfer | null): void {
  const { state } = view;
  const [html, text] = [data?.getData('text/html') ?? '', (data?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')];
  if (html === '' && text === '') return;
  const isCode = state.selection.$from.parent.type.spec.code === true;
  const change = isCode
    ? state.tr.insertText(text)
    : state.tr.replaceSelection(html === '' ? sliceOfText(state.schema, text) : sliceOfHtml(state.schema, html));
  view.dispatch(change.scrollIntoView().setMeta('paste', true));
}

/** The parser of the editor would make markup of a text, which Trusted Types refuse; this one only makes nodes. */
function sliceOfHtml(schema: Schema, html: string): Slice {
  const nodes = DOMPurify.sanitize(quiet(html), {
    ALLOWED_TAGS: [...KEPT, ...KEPT_INLINE],
    ALLOWED_ATTR: ['href', 'start', 'data-type', 'data-checked', 'data-mention'],
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  return DOMParser.fromSchema(schema).parseSlice(nodes);
}

/**
 * Styles and scripts would come to nothing, but browsers complain of each while they parse it. The bold frame that Google Docs puts
 * around everything is none.
 */
function quiet(html: string): string {
  return html
    .replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, '<span>')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s/"'](?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ' '));
}

/** Text is read as Markdown, since that is how texts of this kind are written elsewhere. */
function sliceOfText(schema: Schema, text: string): Slice {
  const document = isTangled(text) ? null : readMarkdown(text);
  if (document) return Slice.maxOpen(Node.fromJSON(schema, document).content);
  const lines = text.split('\n').map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  return Slice.maxOpen(Fragment.from(lines));
}
