/** What a drawing takes from the page's styles and has to carry along. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
];

const MARGIN = 16;
const HEAD = 40;

/** The drawing as a file that needs no page around it: with its colours, a ground and its title. */
export function asSvgFile(drawing: SVGSVGElement, title: string): string {
  const [width, height] = [drawing.clientWidth || drawing.viewBox.baseVal.width, drawing.clientHeight || drawing.viewBox.baseVal.height];
  const file = document.createElementNS(SVG, 'svg');
  const ground = part(file, 'rect', { width: '100%', height: '100%' });
  ground.setAttribute('fill', firstGround(drawing));
  const head = part(file, 'text', { x: String(MARGIN), y: String(MARGIN + 12) });
  head.textContent = title;
  const { color, fontFamily } = getComputedStyle(drawing);
  for (const [name, value] of Object.entries({ fill: color, 'font-family': fontFamily, 'font-size': '14px', 'font-weight': '600' }))
    head.setAttribute(name, value);
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  carryStyles(drawing, copy);
  for (const [name, value] of Object.entries({ x: MARGIN, y: HEAD, width, height })) copy.setAttribute(name, String(value));
  for (const name of ['class', 'role', 'aria-label', 'style']) copy.removeAttribute(name);
  file.append(copy);
  for (const [name, value] of Object.entries({ width: width + 2 * MARGIN, height: height + HEAD + MARGIN, role: 'img', 'aria-label': title }))
    file.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(file);
}

/** The same as pixels, twice as fine as it is wide. */
export async function asPngFile(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'));
}

/** Hands a file to the reader. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const SVG = 'http://www.w3.org/2000/svg';

function part(parent: Element, name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  for (const { name } of [...to.attributes]) if (name === 'class' || name.startsWith('_ng')) to.removeAttribute(name);
  const children = [...to.children];
  [...from.children].forEach((child, index) => children[index] && carryStyles(child, children[index]));
}

/** The colour that is really behind the drawing. */
function firstGround(element: Element): string {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (backgroundColor && backgroundColor !== 'transparent' && backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'white';
}
