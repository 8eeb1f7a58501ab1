const { nodeProject } = require('../../jest.preset.cjs');

module.exports = nodeProject('domain', __dirname);
