import { frameworkOf, robustnessBySteps } from '@ordo/domain';
import type { RobustnessQuestion, RobustnessTold } from './robustness-question';

/** Milliseconds between two times that it says how far it is. */
const TELLS = 50;

/** Answers one question and says how far it is meanwhile; whoever asked ends it. Loads nothing: all it needs is in the message. */
addEventListener('message', ({ data: { frameworkId, order, options } }: MessageEvent<RobustnessQuestion>) => {
  const framework = frameworkOf(frameworkId);
  if (framework === undefined) return;
  const tell = (told: RobustnessTold): void => postMessage(told);
  const steps = robustnessBySteps(framework, order, options);
  let next = performance.now() + TELLS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return tell({ result: step.value });
    if (performance.now() < next) continue;
    tell({ progress: step.value });
    next = performance.now() + TELLS;
  }
});
