import backlog from './fr/backlog.json';
import board from './fr/board.json';
import complete from './fr/complete.json';
import describe from './fr/describe.json';
import identity from './fr/identity.json';
import impediments from './fr/impediments.json';
import importing from './fr/import.json';
import item from './fr/item.json';
import labels from './fr/labels.json';
import ready from './fr/ready.json';
import refinement from './fr/refinement.json';
import report from './fr/report.json';
import settings from './fr/settings.json';
import shell from './fr/shell.json';
import sprints from './fr/sprints.json';
import structure from './fr/structure.json';
import talk from './fr/talk.json';
import views from './fr/views.json';
import vision from './fr/vision.json';
import writing from './fr/writing.json';

export const texts = {
  backlog,
  board,
  complete,
  describe,
  identity,
  impediments,
  import: importing,
  item,
  labels,
  ready,
  refinement,
  report,
  settings,
  shell,
  sprints,
  structure,
  talk,
  views,
  vision,
  writing,
};
