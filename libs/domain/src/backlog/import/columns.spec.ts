import { guessMapping } from './columns';

describe('guessMapping', () => {
  it('reads a Jira Cloud export, with its repeated and custom columns', () => {
    const headers = [
      'Summary',
      'Issue key',
      'Issue id',
      'Issue Type',
      'Status',
      'Project key',
      'Assignee',
      'Assignee Id',
      'Description',
      'Custom field (Story point estimate)',
      'Sprint',
      'Sprint',
      'Labels',
      'Labels',
      'Status Category',
    ];
    expect(guessMapping(headers)).toEqual([
      'title',
      'key',
      'ignore',
      'type',
      'status',
      'ignore',
      'assignee',
      'ignore',
      'description',
      'estimate',
      'ignore',
      'ignore',
      'labels',
      'labels',
      'ignore',
    ]);
  });

  it('reads French headers, whatever their case and accents', () => {
    expect(guessMapping(['Clé', 'TITRE', 'Statut', 'Étiquettes', 'Responsable', 'Points d’effort', 'Épopée'])).toEqual([
      'key',
      'title',
      'status',
      'labels',
      'assignee',
      'estimate',
      'parent',
    ]);
    expect(guessMapping(['Résumé', 'Champs personnalisés (Story Points)'])).toEqual(['title', 'estimate']);
  });

  it('reads the lower-case names of data sets', () => {
    expect(guessMapping(['issuekey', 'title', 'description', 'storypoint', 'split_mark'])).toEqual(['key', 'title', 'description', 'estimate', 'ignore']);
  });

  it('reads the export of another tracker', () => {
    expect(guessMapping(['Parent', 'Identifier', 'Name', 'State Name', 'Assignees', 'Estimate', 'Labels', 'Priority'])).toEqual([
      'parent',
      'key',
      'title',
      'status',
      'assignee',
      'estimate',
      'labels',
      'ignore',
    ]);
  });

  it('prefers the better of two columns for one target', () => {
    expect(guessMapping(['Name', 'Summary'])).toEqual(['ignore', 'title']);
    expect(guessMapping(['Issue id', 'Issue key'])).toEqual(['ignore', 'key']);
  });

  it('takes a single column for titles', () => {
    expect(guessMapping(['What we want'])).toEqual(['title']);
    expect(guessMapping(['What we want', 'Why'])).toEqual(['ignore', 'ignore']);
  });
});
