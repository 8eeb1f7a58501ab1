import type { Editor } from '@tiptap/core';
import type { IconName } from '@ordo/ui';

/** A button above the text. */
export interface TextTool {
  id: string;
  icon: IconName;
  keys: string;
  isOn: (editor: Editor) => boolean;
  /** Absent: it asks for something first. */
  use?: (editor: Editor) => void;
}

const tool = (id: string, icon: IconName, keys: string, name: string, use: (editor: Editor) => void): TextTool => ({
  id,
  icon,
  keys,
  isOn: (editor) => editor.isActive(name),
  use,
});

/** In the order in which they stand. Their keys are those of the editor. */
export const TEXT_TOOLS: readonly TextTool[] = [
  tool('bold', 'bold', 'mod+b', 'bold', (editor) => editor.chain().focus().toggleBold().run()),
  tool('italic', 'italic', 'mod+i', 'italic', (editor) => editor.chain().focus().toggleItalic().run()),
  tool('strike', 'strike', 'mod+shift+s', 'strike', (editor) => editor.chain().focus().toggleStrike().run()),
  tool('code', 'code', 'mod+e', 'code', (editor) => editor.chain().focus().toggleCode().run()),
  { id: 'link', icon: 'link', keys: 'mod+shift+k', isOn: (editor) => editor.isActive('link') },
  tool('heading', 'heading', 'mod+alt+2', 'heading', (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run()),
  tool('bullets', 'list', 'mod+shift+8', 'bulletList', (editor) => editor.chain().focus().toggleBulletList().run()),
  tool('numbers', 'backlog', 'mod+shift+7', 'orderedList', (editor) => editor.chain().focus().toggleOrderedList().run()),
  tool('tasks', 'list-tasks', 'mod+shift+9', 'taskList', (editor) => editor.chain().focus().toggleTaskList().run()),
  tool('quote', 'quote', 'mod+shift+b', 'blockquote', (editor) => editor.chain().focus().toggleBlockquote().run()),
  tool('codeBlock', 'code-block', 'mod+alt+c', 'codeBlock', (editor) => editor.chain().focus().toggleCodeBlock().run()),
];
