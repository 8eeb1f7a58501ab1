// Writes libs/ui/src/icons/paths.ts: each icon the interface uses, from lucide-static (ISC), as one SVG path on a 24 × 24 grid.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const nodes = createRequire(import.meta.url)('lucide-static/icon-nodes.json');

/** Our name: lucide's. */
const ICONS = {
  'arrow-down': 'arrow-down',
  'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right',
  'arrow-up': 'arrow-up',
  alert: 'circle-alert',
  backlog: 'list-ordered',
  board: 'square-kanban',
  ban: 'ban',
  bell: 'bell',
  bold: 'bold',
  bookmark: 'bookmark',
  broken: 'unplug',
  bike: 'bike',
  calendar: 'calendar',
  check: 'check',
  'chevron-down': 'chevron-down',
  'chevron-left': 'chevron-left',
  'chevron-right': 'chevron-right',
  'chevron-up': 'chevron-up',
  'chevrons-down': 'chevrons-down',
  'chevrons-up-down': 'chevrons-up-down',
  'circle-check': 'circle-check',
  'circle-dot': 'circle-dot',
  clock: 'clock',
  compare: 'git-compare',
  compass: 'compass',
  comment: 'message-square',
  code: 'code',
  'code-block': 'square-code',
  copy: 'copy',
  cursor: 'mouse-pointer-2',
  dependency: 'git-branch',
  display: 'sliders-horizontal',
  download: 'download',
  edit: 'pencil',
  expand: 'maximize-2',
  external: 'external-link',
  eye: 'eye',
  'eye-off': 'eye-off',
  file: 'file-text',
  'file-table': 'file-spreadsheet',
  filter: 'list-filter',
  grip: 'grip-vertical',
  group: 'rows-3',
  hash: 'hash',
  heart: 'heart',
  heading: 'heading',
  help: 'circle-question-mark',
  history: 'rotate-ccw-clock',
  info: 'info',
  italic: 'italic',
  keyboard: 'keyboard',
  label: 'tag',
  language: 'languages',
  landmark: 'landmark',
  link: 'link-2',
  list: 'list',
  layers: 'layers',
  'list-tasks': 'list-todo',
  mail: 'mail',
  map: 'map',
  matrix: 'chart-scatter',
  members: 'users',
  menu: 'menu',
  merge: 'merge',
  minus: 'minus',
  moon: 'moon',
  more: 'ellipsis',
  'move-bottom': 'arrow-down-to-line',
  'move-to': 'arrow-down-up',
  'move-top': 'arrow-up-to-line',
  offline: 'cloud-off',
  panel: 'panel-left',
  parent: 'corner-left-up',
  paste: 'clipboard-paste',
  person: 'user',
  pin: 'pin',
  'pin-off': 'pin-off',
  'person-off': 'user-x',
  plan: 'clipboard-list',
  play: 'play',
  plus: 'plus',
  print: 'printer',
  shapes: 'shapes',
  table: 'table',
  telescope: 'telescope',
  text: 'type',
  wand: 'wand-sparkles',
  warning: 'triangle-alert',
  points: 'gauge',
  product: 'box',
  quote: 'text-quote',
  redo: 'redo-2',
  refresh: 'rotate-ccw',
  report: 'chart-line',
  search: 'search',
  send: 'send',
  settings: 'settings',
  shield: 'shield',
  sprint: 'iteration-cw',
  'sign-out': 'log-out',
  split: 'split',
  status: 'circle-dot',
  story: 'message-square-text',
  strike: 'strikethrough',
  sun: 'sun',
  target: 'target',
  system: 'monitor',
  ticket: 'ticket',
  trash: 'trash',
  'trend-down': 'trending-down',
  'trend-up': 'trending-up',
  undo: 'undo-2',
  unlink: 'unlink',
  upload: 'upload',
  x: 'x',
  'type-feature': 'square-star',
  'type-improvement': 'circle-arrow-up',
  'type-task': 'square-check',
  'type-bug': 'bug',
  'type-spike': 'flask-conical',
};

/** The shapes lucide draws with, as path data. */
const SHAPES = {
  path: ({ d }) => (d.startsWith('m') ? `M0 0${d}` : d),
  circle: ({ cx, cy, r }) => ellipse(+cx, +cy, +r, +r),
  ellipse: ({ cx, cy, rx, ry }) => ellipse(+cx, +cy, +rx, +ry),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}Z`,
  rect: ({ x = 0, y = 0, width, height, rx, ry }) => rectangle(+x, +y, +width, +height, +(rx ?? ry ?? 0)),
};

const lines = Object.entries(ICONS)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, lucide]) => `  '${name}': '${pathOf(lucide)}',`);

const file = fileURLToPath(new URL('../libs/ui/src/icons/paths.ts', import.meta.url));
const source = `// Written by tools/build-icons.mjs from lucide-static (ISC licence). Do not edit.\nexport const ICON_PATHS = {\n${lines.join('\n')}\n} as const;\n`;
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));

function pathOf(lucide) {
  const shapes = nodes[lucide];
  if (!shapes) throw new Error(`lucide-static has no icon "${lucide}"`);
  return shapes.map(([tag, a]) => SHAPES[tag](a)).join('');
}

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
}

function rectangle(x, y, w, h, r) {
  if (!r) return `M${x} ${y}h${w}v${h}h${-w}z`;
  const c = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${c(r, r)}v${h - 2 * r}${c(-r, r)}h${2 * r - w}${c(-r, -r)}v${2 * r - h}${c(r, -r)}z`;
}
