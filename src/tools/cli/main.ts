#!/usr/bin/env node
import "./node-version.js";
import { workbook } from "./program.js";

await workbook(process.argv.slice(2));
