export * from './problem';
export * from './change';
export * from './snapshot';
export * from './backlog';
export * from './identity';
export * from './import';
export * from './rules';
export * from './export';
