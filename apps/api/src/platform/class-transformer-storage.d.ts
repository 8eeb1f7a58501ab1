/** The package has types for this file, but not where Node finds it. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): { typeFunction(): new () => object } | undefined;
  };
}
