const { browserProject } = require('../../jest.preset.cjs');

module.exports = browserProject('ui', __dirname);
