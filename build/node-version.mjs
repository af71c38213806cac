// Imported first by every script here. It uses only syntax that old releases understand, so that they reach the sentence.
import process from 'node:process';

/** Vite 8 needs 20.19 (its package.json, engines). */
const neededMajor = 20;
const neededMinor = 19;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Peerscape needs Node ${neededMajor}.${neededMinor} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
