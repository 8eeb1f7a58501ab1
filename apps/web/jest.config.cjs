const { browserProject } = require('../../jest.preset.cjs');

module.exports = browserProject('web', __dirname);
