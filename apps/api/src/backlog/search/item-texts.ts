import type { Criterion, WebLink } from '@ordo/contract';
import { replaceMentions, type Story } from '@ordo/domain';

/** What of Markdown is searched: of a mention the name, not the id. */
export function markdownText(markdown: unknown): string {
  return replaceMentions(String(markdown), ({ name }) => name);
}

export function storyText(story: unknown): string {
  const { asA = '', iWant = '', soThat = '' } = (story ?? {}) as Partial<Story>;
  return [asA, iWant, soThat].filter(Boolean).join(' · ');
}

export function criteriaText(criteria: unknown): string {
  return (criteria as Criterion[]).map(criterionText).join('\n');
}

export function criterionText({ text, scenario }: Criterion): string {
  return [text, scenario?.given, scenario?.when, scenario?.then].filter(Boolean).join(' · ');
}

export function linksText(links: unknown): string {
  return (links as WebLink[]).map(linkText).join('\n');
}

export function linkText({ title, url }: WebLink): string {
  return [title, url].filter(Boolean).join(' · ');
}
