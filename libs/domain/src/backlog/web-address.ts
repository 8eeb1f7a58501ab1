const ADDRESS = /^(?:https?:\/\/[^\s/?#\\@]+(?:@[^\s/?#\\@]+)?(?:[/?#]\S*)?|mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?)$/i;

/** Whether a link may lead there: a web page or a mailbox, never a script or data. */
export function isWebAddress(text: string): boolean {
  return ADDRESS.test(text) && !/[\u0000-\u0020\u007F-\u009F"<>\\^`{|}]/.test(text);
}

/** Whether it is a page, and not a mailbox. */
export function isWebPage(text: string): boolean {
  return isWebAddress(text) && /^http/i.test(text);
}

/** What a link without a title shows: the host, or the mailbox. */
export function hostOf(address: string): string {
  return /^(?:https?:\/\/(?:[^/?#@]*@)?(?:www\.)?|mailto:)([^/?#]*)/i.exec(address)?.[1] ?? address;
}
