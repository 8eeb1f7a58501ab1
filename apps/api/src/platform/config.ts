import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsUrl, Matches, Max, Min, validateSync, ValidateBy, ValidateIf } from 'class-validator';
import { isWeakSecret, keptSecret } from './secret';

/** Every environment variable the server reads, with its rule; empty counts as absent. `.env.example` says the same to people. */
export class Config {
  /** `production` refuses what is only good for trying out; anything else is treated as development. */
  @IsNotEmpty()
  NODE_ENV = 'development';

  /** Where the server listens; 0 takes any free port. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** The network interface: this machine only, unless in production, where a container's door is the limit. */
  @Matches(/^[A-Za-z0-9.:_-]+$/)
  ORDO_HOST = '';

  /** PostgreSQL; the starter fills it in when it runs its own. */
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'DATABASE_URL must be set to the address of a PostgreSQL, like postgresql://user:password@host:5432/ordo' })
  DATABASE_URL = '';

  /** The data folder of the starter; what has to survive a restart and is not in the database. */
  @IsNotEmpty()
  ORDO_DATA = './data';

  /** How people reach the server. Links, the `Secure` of cookies and the check of origins depend on it. */
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'PUBLIC_URL must be an address like https://ordo.example.org' },
  )
  @Matches(/^https?:\/\/[^/?#@]+$/, { message: 'PUBLIC_URL must have no path and no slash at its end' })
  PUBLIC_URL = '';

  /** Signs what browsers keep. In production it has to be set; elsewhere a random one is kept in the data folder. */
  @ValidateBy(
    { name: 'isSecret', validator: { validate: (value, args) => !(args?.object as Config).isProduction || !isWeakSecret(String(value)) } },
    { message: 'ORDO_SECRET must be set to at least 32 random characters in production; make one with: openssl rand -base64 48' },
  )
  ORDO_SECRET = '';

  /** Whether anybody may explore the sample product: `on` or `off`. */
  @IsIn(['on', 'off'])
  ORDO_SAMPLE = '';

  /** `off` for load tests. */
  @IsIn(['on', 'off'])
  @ValidateIf((config: Config) => config.ORDO_RATE_LIMITS !== 'on')
  @ValidateBy(
    { name: 'isOnInProduction', validator: { validate: (value, args) => value !== 'off' || !(args?.object as Config).isProduction } },
    { message: 'ORDO_RATE_LIMITS cannot be off in production' },
  )
  ORDO_RATE_LIMITS = 'on';

  /** How many proxies of ours stand in front: that many of the addresses in `X-Forwarded-For` are believed. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(10)
  ORDO_PROXIES = 0;

  /** Whole days that the server's clock is ahead of the database's: to see today what a product will look like later. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(366)
  @ValidateBy(
    { name: 'isNowInProduction', validator: { validate: (value, args) => value === 0 || !(args?.object as Config).isProduction } },
    { message: 'ORDO_CLOCK_AHEAD must be 0 in production' },
  )
  ORDO_CLOCK_AHEAD = 0;

  get isProduction(): boolean {
    return this.NODE_ENV === 'production';
  }

  get isHttps(): boolean {
    return this.PUBLIC_URL.startsWith('https:');
  }

  get hasSample(): boolean {
    return this.ORDO_SAMPLE === 'on';
  }

  get hasRateLimits(): boolean {
    return this.ORDO_RATE_LIMITS === 'on';
  }
}

/** Names of all variables of `Config`. */
export const VARIABLES = Object.keys(new Config()) as (keyof Config)[];

/** What is wrong with the environment, one line a variable, for the person who starts the server. */
export class ConfigRefused extends Error {}

/** Reads the environment; throws `ConfigRefused` with everything that is wrong with it. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = VARIABLES.map((name) => [name, environment[name]?.trim()] as const).filter(([, value]) => value);
  const config = plainToInstance(Config, Object.fromEntries(given));
  config.PUBLIC_URL ||= config.PORT ? `http://localhost:${config.PORT}` : 'http://localhost';
  config.ORDO_HOST ||= config.isProduction ? '0.0.0.0' : 'localhost';
  config.ORDO_SAMPLE ||= config.isProduction ? 'off' : 'on';
  if (!config.isProduction) config.ORDO_SECRET ||= keptSecret(config.ORDO_DATA);
  const wrong = validateSync(config).flatMap(({ constraints = {} }) => Object.values(constraints));
  if (wrong.length > 0) throw new ConfigRefused(['Ordo cannot start with these settings:', ...wrong.map((line) => `  - ${line}`)].join('\n'));
  return config;
}
