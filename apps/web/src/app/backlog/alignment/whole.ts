/** A share in whole percent, as all of them are told here. */
export function whole(share: number): number {
  return Math.round(share * 100);
}
