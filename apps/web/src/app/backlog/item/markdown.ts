import DOMPurify from 'dompurify';
import { Marked, type TokenizerAndRendererExtension } from 'marked';

const TAGS = [
  'p',
  'br',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'code',
  'strong',
  'em',
  'del',
  'a',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** How a link to another item begins. */
export const ITEM_LINK = '?item=';

/** Markdown as safe nodes: HTML in it is shown as text, pictures as links, and keys of this product's items (`CYC-129`) become links. */
export function renderMarkdown(text: string, productKey: string): DocumentFragment {
  const marked = new Marked({
    gfm: true,
    breaks: true,
    renderer: {
      html: ({ text: html }) => escape(html),
      image: ({ href, text: alt }) => `<a href="${escape(href)}">${escape(alt || href)}</a>`,
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
    extensions: [itemKeys(productKey)],
  });
  const html = marked.parse(text, { async: false });
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href', 'title', 'start', 'align'],
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\?item=)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll(`a:not([href^="${ITEM_LINK}"])`)) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  for (const line of fragment.querySelectorAll('li')) line.classList.toggle('task', /^[☐☑]/.test(line.textContent));
  return fragment;
}

function itemKeys(productKey: string): TokenizerAndRendererExtension {
  const key = new RegExp(`^${productKey}-[1-9]\\d{0,8}\\b`);
  return {
    name: 'itemKey',
    level: 'inline',
    start: (source) => source.indexOf(`${productKey}-`),
    tokenizer: (source) => {
      const [raw] = key.exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'itemKey', raw };
    },
    renderer: ({ raw }) => `<a href="${ITEM_LINK}${raw}">${raw}</a>`,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
