import board from './fr/board.json';
import complete from './fr/complete.json';
import describe from './fr/describe.json';
import identity from './fr/identity.json';
import impediments from './fr/impediments.json';
import importing from './fr/import.json';
import map from './fr/map.json';
import matrix from './fr/matrix.json';
import order from './fr/order.json';
import report from './fr/report.json';
import retro from './fr/retro.json';
import review from './fr/review.json';
import scores from './fr/scores.json';
import settings from './fr/settings.json';
import vision from './fr/vision.json';
import whatIf from './fr/what-if.json';
import writing from './fr/writing.json';

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
