import backlog from './en/backlog.json';
import board from './en/board.json';
import complete from './en/complete.json';
import describe from './en/describe.json';
import identity from './en/identity.json';
import impediments from './en/impediments.json';
import importing from './en/import.json';
import item from './en/item.json';
import labels from './en/labels.json';
import ready from './en/ready.json';
import refinement from './en/refinement.json';
import report from './en/report.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import sprints from './en/sprints.json';
import structure from './en/structure.json';
import talk from './en/talk.json';
import views from './en/views.json';
import vision from './en/vision.json';
import writing from './en/writing.json';

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
