#!/usr/bin/env node
import { runCommandLine } from './command-line.ts';
import { processContext } from './context.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), processContext());
