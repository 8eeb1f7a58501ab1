import alignment from './en/alignment.json';
import backlog from './en/backlog.json';
import item from './en/item.json';
import labels from './en/labels.json';
import ready from './en/ready.json';
import refinement from './en/refinement.json';
import shell from './en/shell.json';
import sprints from './en/sprints.json';
import structure from './en/structure.json';
import talk from './en/talk.json';
import views from './en/views.json';

/** What the first screen says; everything else is in the other file and comes after it. */
export const texts = {
  alignment,
  backlog,
  item,
  labels,
  ready,
  refinement,
  shell,
  sprints,
  structure,
  talk,
  views,
};
