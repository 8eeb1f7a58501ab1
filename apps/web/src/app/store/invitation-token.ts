/** A single-use secret of 256 bits, made here and put only in the link's fragment, which no server sees. */
export interface InvitationToken {
  token: string;
  /** Base64url SHA-256 of the token's text: all that the server learns. */
  tokenHash: string;
}

/** Needs a page that came over HTTPS or from this machine, as browsers hash nowhere else. */
export async function makeInvitationToken(): Promise<InvitationToken> {
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return { token, tokenHash: toBase64Url(new Uint8Array(hash)) };
}

/** The link that a person sends. */
export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/$/, '')}/invite#${token}`;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
