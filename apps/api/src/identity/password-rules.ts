import { refused } from '../platform/problem';

const SHORTEST = 15;
const MOST_BYTES = 1024;

/** Long passwords that everybody thinks of, in small letters without spaces and punctuation. */
const WELL_KNOWN = new Set([
  '123456789012345',
  '1234567890123456',
  '12345678901234567890',
  '123456789123456789',
  '0123456789abcdef',
  'abcdefghijklmno',
  'abcdefghijklmnop',
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiopqsdfgh',
  'azertyuiopqsdfghjklm',
  'correcthorsebatterystaple',
  'iloveyouiloveyou',
  'ilovemypassword',
  'letmeinletmeinletmein',
  'motdepassemotdepasse',
  'monmotdepasse123',
  'passwordpassword',
  'passwordpassword1',
  'password12345678',
  'password123456789',
  'qwertyqwertyqwerty',
  'qwertyuiopasdfg',
  'qwertyuiopasdfghjkl',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjkl',
  'thisisapassword',
  'thisismypassword',
  'welcometotheteam',
  'changemechangeme',
  'administratorpassword',
  'adminadminadmin',
]);

/** Takes any password that is long and not easily guessed; spaces count and nothing is cut off. `known` is what anybody knows of the person. */
export function checkNewPassword(password: string, known: { email: string; name: string }): void {
  if ([...password].length < SHORTEST) throw refused('password', 'tooShort', `A password has at least ${SHORTEST} characters`);
  if (Buffer.byteLength(password) > MOST_BYTES) throw refused('password', 'tooLong', `A password has at most ${MOST_BYTES} bytes`);
  if (isGuessable(password, [known.email, ...known.email.split(/[@.]/), ...known.name.split(/\s+/), 'ordo'])) {
    throw refused('password', 'tooCommon', 'This password is easily guessed');
  }
}

function isGuessable(password: string, known: string[]): boolean {
  const plain = bare(password);
  if (WELL_KNOWN.has(plain) || /^(.{1,6}?)\1+.{0,5}$/u.test(plain) || new Set(password).size < 5) return true;
  const words = known.map(bare).filter((word) => word.length >= 4);
  const rest = words.sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest !== plain && rest.length < 8;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
}
