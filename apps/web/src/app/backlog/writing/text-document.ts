/** What the editor edits, as it tells and takes it: a tree of blocks with runs of text at its ends. */
export interface TextNode {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly TextNode[];
  text?: string;
  marks?: readonly TextMark[];
}

export interface TextMark {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
}

export function isSameMark(one: TextMark, other: TextMark): boolean {
  return one.type === other.type && one.attrs?.['href'] === other.attrs?.['href'] && one.attrs?.['title'] === other.attrs?.['title'];
}

export function hasMark({ marks = [] }: TextNode, mark: TextMark): boolean {
  return marks.some((own) => isSameMark(own, mark));
}

/** Whether two documents say the same; the order of marks is none that can be seen. */
export function sameDocument(one: TextNode, other: TextNode): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical({ type, attrs = {}, content = [], text = '', marks = [] }: TextNode): unknown[] {
  const sorted = marks.map((mark) => JSON.stringify([mark.type, mark.attrs?.['href'], mark.attrs?.['title']])).sort();
  return [type, ATTRIBUTES.map((name) => attrs[name] ?? null), text, sorted, content.map(canonical)];
}

/** What the editor adds to a node beside these says nothing. */
const ATTRIBUTES = ['level', 'language', 'start', 'loose', 'checked', 'id', 'name'];
