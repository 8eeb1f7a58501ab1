/** Shorter words are taken as they are typed: at one letter from each of them there are too many others. */
export const TYPO_FROM = 5;

/** Whether the longer of two words has letters enough, and one slip of the fingers makes one of the other: a letter too many, too few, another one, or two that changed places. */
export function isTypoOf(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  if (long.length < TYPO_FROM || long.length - short.length > 1 || /\p{N}/u.test(long)) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return short !== long;
  return short[same] === long[same + 1] && short[same + 1] === long[same] && short.slice(same + 2) === long.slice(same + 2);
}
