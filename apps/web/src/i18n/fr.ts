import backlog from './fr/backlog.json';
import describe from './fr/describe.json';
import identity from './fr/identity.json';
import importing from './fr/import.json';
import item from './fr/item.json';
import ready from './fr/ready.json';
import settings from './fr/settings.json';
import shell from './fr/shell.json';
import talk from './fr/talk.json';

export const texts = { backlog, describe, identity, import: importing, item, ready, settings, shell, talk };
