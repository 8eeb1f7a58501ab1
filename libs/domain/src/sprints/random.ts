/** Numbers from 0 to below 1 that look random and are the same for the same seed everywhere (sfc32, Chris Doty-Humphrey). */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 4_294_967_296) | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 4_294_967_296;
  };
  for (let warming = 0; warming < 12; warming += 1) next();
  return next;
}
