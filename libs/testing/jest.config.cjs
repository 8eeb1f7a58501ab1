const { nodeProject } = require('../../jest.preset.cjs');

module.exports = nodeProject('testing', __dirname);
