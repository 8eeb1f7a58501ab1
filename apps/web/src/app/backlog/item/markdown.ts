import { MENTION_AHEAD } from '@ordo/domain';
import DOMPurify from 'dompurify';
import { Marked, type Token, type TokenizerAndRendererExtension } from 'marked';

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
  'mark',
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

/** Today's name of a person; the one that was written when nobody is known by that id. */
export type NameOf = (id: string) => string | undefined;

/**
 * Markdown as safe nodes: HTML in it is shown as text, pictures as links, keys of this product's items (`CYC-129`) become links,
 * and mentions are marked with the person's name.
 */
export function renderMarkdown(text: string, productKey: string, nameOf: NameOf = () => undefined): DocumentFragment {
  const html = htmlOf(text, [itemKeys(productKey), mentions(nameOf)]);
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

/** What a text is made of, as the parser tells it. */
export function tokensOf(text: string): Token[] {
  return parser([mentions(() => undefined)]).lexer(text);
}

function htmlOf(text: string, extensions: TokenizerAndRendererExtension[]): string {
  return parser(extensions).parse(text, { async: false });
}

function parser(extensions: TokenizerAndRendererExtension[]): Marked {
  return new Marked({
    gfm: true,
    breaks: true,
    renderer: {
      html: ({ text: html }) => escape(html),
      image: ({ href, text: alt }) => `<a href="${escape(href)}">${escape(alt || href)}</a>`,
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
    extensions,
  });
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

/** Marks come from here alone: HTML in a text is only text. */
function mentions(nameOf: NameOf): TokenizerAndRendererExtension {
  return {
    name: 'mention',
    level: 'inline',
    start: (source) => source.indexOf('@['),
    tokenizer: (source) => {
      const [raw, name, id] = MENTION_AHEAD.exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'mention', raw, name, id };
    },
    renderer: ({ name, id }) => `<mark>@${escape(nameOf(String(id).toLowerCase()) ?? String(name))}</mark>`,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
