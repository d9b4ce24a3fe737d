#!/usr/bin/env node
// Takes the place of the desktop executable in @vscode/test-electron, where no desktop build can be had.
require('tsx/cjs');
require('./launcher.ts');
