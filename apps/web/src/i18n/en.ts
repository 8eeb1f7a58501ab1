import board from './en/board.json';
import complete from './en/complete.json';
import describe from './en/describe.json';
import identity from './en/identity.json';
import impediments from './en/impediments.json';
import importing from './en/import.json';
import map from './en/map.json';
import matrix from './en/matrix.json';
import order from './en/order.json';
import report from './en/report.json';
import retro from './en/retro.json';
import review from './en/review.json';
import scores from './en/scores.json';
import settings from './en/settings.json';
import vision from './en/vision.json';
import whatIf from './en/what-if.json';
import writing from './en/writing.json';

/** What other screens, sheets and dialogs say. */
export const texts = {
  board,
  complete,
  describe,
  identity,
  impediments,
  import: importing,
  map,
  matrix,
  order,
  report,
  retro,
  review,
  scores,
  settings,
  vision,
  whatIf,
  writing,
};
