import { LIMITS, PRODUCT_KEY, ROLES, type Role } from '@ordo/domain';
import { IsEmail, IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsText, OptionalNotNull } from './rules';

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** `POST /api/session`. */
export class SignIn {
  @IsString() @Length(1, 254) email!: string;
  @IsString() @Length(1, 1024) password!: string;
}

/** `POST /api/session/sample`: one click into the sample product of that language. */
export class ExploreSample {
  @IsIn(ROLES) role!: Role;
  @OptionalNotNull() @IsIn(LOCALES) locale?: Locale;
}

/** `POST /api/accounts`: the first one becomes admin; later ones need an invitation's token. */
export class CreateAccount {
  @IsEmail() @MaxLength(254) email!: string;
  @IsText() @Length(1, LIMITS.personName) name!: string;
  @IsString() @MaxLength(1024) password!: string;
  @OptionalNotNull() @IsIn(LOCALES) locale?: Locale;
  @OptionalNotNull() @Matches(/^[A-Za-z0-9_-]{43}$/) invitation?: string;
}

/** `PUT /api/me/password`: ends every other session. */
export class ChangePassword {
  @IsString() @Length(1, 1024) current!: string;
  @IsString() @MaxLength(1024) password!: string;
}

export class EditMe {
  @IsIn(LOCALES) locale!: Locale;
}

export class CreateProduct {
  @OptionalNotNull() @IsUUID() id?: string;
  @Matches(PRODUCT_KEY, { message: 'key must be 2 to 10 capital letters and digits, beginning with a letter' }) key!: string;
  @IsText() @Length(1, LIMITS.productName) name!: string;
}

export class RenameProduct {
  @IsText() @Length(1, LIMITS.productName) name!: string;
}

/** The browser makes the token and keeps it; the server learns only its SHA-256, in base64url. */
export class InviteMember {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsIn(ROLES) role!: Role;
  @Matches(/^[A-Za-z0-9_-]{43}$/) tokenHash!: string;
}

export class ChangeMember {
  @IsIn(ROLES) role!: Role;
}

/** `POST /api/invitations/accept` by who is signed in. */
export class AcceptInvitation {
  @Matches(/^[A-Za-z0-9_-]{43}$/) token!: string;
}

/** `POST /api/invitations/preview`: what a link offers, before anything is accepted. */
export interface InvitationPreview {
  productName: string;
  role: Role;
}

/** `GET /api/setup`: what the first screen must know, without a session. */
export interface Setup {
  /** No account yet: the next one made becomes admin. */
  firstRun: boolean;
  /** Whether the sample product may be explored. */
  sample: boolean;
  /** Where invitation links begin, always from the configured address. */
  publicUrl: string;
}

/** `GET /api/me`. */
export interface Me {
  id: string;
  name: string;
  email: string;
  locale: Locale | null;
  isAdmin: boolean;
  /** Signed in through the sample: may not change its password nor create products. */
  isSample: boolean;
  products: { id: string; key: string; name: string; role: Role }[];
}
