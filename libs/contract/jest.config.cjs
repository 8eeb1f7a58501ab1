const { nodeProject } = require('../../jest.preset.cjs');

module.exports = nodeProject('contract', __dirname);
