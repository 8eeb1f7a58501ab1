import alignment from './fr/alignment.json';
import backlog from './fr/backlog.json';
import item from './fr/item.json';
import labels from './fr/labels.json';
import ready from './fr/ready.json';
import refinement from './fr/refinement.json';
import shell from './fr/shell.json';
import sprints from './fr/sprints.json';
import structure from './fr/structure.json';
import talk from './fr/talk.json';
import views from './fr/views.json';

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
