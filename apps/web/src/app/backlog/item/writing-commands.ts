import type { Command } from '../../shell/commands';

/** What can be written of the item that is open. */
interface Writing {
  describe: () => void;
  criterion: () => void;
  story: () => void;
  webLink: () => void;
}

/** For the palette, the keyboard help and the keys. They open a field, which takes the focus when a palette has given it back. */
export function writingCommands(may: () => boolean, hasStory: () => boolean, { describe, criterion, story, webLink }: Writing): Command[] {
  const write = (act: () => void) => (): void => void setTimeout(act);
  return [
    { id: 'item.describe', group: 'item', labelKey: 'describe.command.describe', icon: 'file', keys: ['d'], when: may, run: write(describe) },
    { id: 'item.criterion', group: 'item', labelKey: 'describe.command.criterion', icon: 'circle-check', keys: ['r'], when: may, run: write(criterion) },
    { id: 'item.story', group: 'item', labelKey: 'describe.story.add', icon: 'story', when: () => may() && !hasStory(), run: write(story) },
    { id: 'item.edit-story', group: 'item', labelKey: 'describe.command.story', icon: 'story', when: () => may() && hasStory(), run: write(story) },
    { id: 'item.web-link', group: 'item', labelKey: 'describe.command.webLink', icon: 'external', when: may, run: write(webLink) },
  ];
}
