import { DescribeAndConnect1795200000000 } from './1795200000000-describe-and-connect';
import { TellStories1795300000000 } from './1795300000000-tell-stories';
import { SplitItems1795400000000 } from './1795400000000-split-items';
import { Refine1795500000000 } from './1795500000000-refine';
import { Find1795700000000 } from './1795700000000-find';
import { Search1795800000000 } from './1795800000000-search';
import { Sprints1795910000000 } from './1795910000000-sprints';
import { SprintLog1795920000000 } from './1795920000000-sprint-log';
import { Review1796000000000 } from './1796000000000-review';
import { Retro1796000100000 } from './1796000100000-retro';
import { PastWork1796020000000 } from './1796020000000-past-work';
import { ReportedPatches1796020100000 } from './1796020100000-reported-patches';
import { Scores1796300000000 } from './1796300000000-scores';
import { StoryMap1796400000000 } from './1796400000000-story-map';
import { SprintGoals1796500000000 } from './1796500000000-sprint-goals';
import { ScoreCriteria1796600000000 } from './1796600000000-score-criteria';
import { KanoAnswers1796600100000 } from './1796600100000-kano-answers';
import { ScoreEvidence1796600200000 } from './1796600200000-score-evidence';
import { ViewFramework1796600300000 } from './1796600300000-view-framework';
import { Pins1796620000000 } from './1796620000000-pins';
import { Goals1796100000000 } from './1796100000000-goals';
import { Initial1795000000000 } from './1795000000000-initial';
import { Watch1795600000000 } from './1795600000000-watch';
import { Notifications1795610000000 } from './1795610000000-notifications';

/** In order; imported classes, since globs break in a bundle. */
export const MIGRATIONS = [
  Initial1795000000000,
  DescribeAndConnect1795200000000,
  TellStories1795300000000,
  SplitItems1795400000000,
  Refine1795500000000,
  Watch1795600000000,
  Notifications1795610000000,
  Find1795700000000,
  Search1795800000000,
  Sprints1795910000000,
  SprintLog1795920000000,
  Review1796000000000,
  Retro1796000100000,
  PastWork1796020000000,
  ReportedPatches1796020100000,
  Goals1796100000000,
  Scores1796300000000,
  StoryMap1796400000000,
  SprintGoals1796500000000,
  ScoreCriteria1796600000000,
  KanoAnswers1796600100000,
  ScoreEvidence1796600200000,
  ViewFramework1796600300000,
  Pins1796620000000,
];
