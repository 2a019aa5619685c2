/** Finds the newslint command: the one that is set, the virtual environment's of the workspace, or the one on PATH. */

import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import * as path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";

const ENVIRONMENTS = [".venv", "venv", "env"];
const WINDOWS = process.platform === "win32";
const COMMAND = WINDOWS ? "newslint.exe" : "newslint";
const INSTALL = 'pip install "newslint[lsp]"'; // in double quotes: Windows' own shell knows no others

/** The path of a newslint that runs; undefined where there is none. `told` hears of each that is there and does not run. */
export async function findCommand(set: string, told: (problem: string) => void): Promise<string | undefined> {
  const candidates = set !== "" ? [resolved(set)] : [...inEnvironments(), ...onPath()];
  for (const candidate of candidates) {
    if (await isThere(candidate)) {
      try {
        await promisify(execFile)(candidate, ["--version"]);
        return candidate;
      } catch (error) {
        told(`${candidate} does not run: ${String(error)}`);
      }
    }
  }
  told(`newslint was looked for here, and not found: ${candidates.join(", ")}`);
  return undefined;
}

/** Says how to install newslint, and does it in a terminal if that is wanted. */
export async function offerInstallation(): Promise<void> {
  const install = "Install in a terminal";
  const choose = "Choose the command …";
  const text = `newslint is not installed with its language server. To install it: ${INSTALL}`;
  const chosen = await vscode.window.showWarningMessage(text, install, choose);
  if (chosen === install) {
    const terminal = vscode.window.createTerminal("newslint");
    terminal.show();
    terminal.sendText(INSTALL, false);
  } else if (chosen === choose) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "newslint.path");
  }
}

function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
}

function resolved(command: string): string {
  const first = folders()[0];
  return command.includes(path.sep) && !path.isAbsolute(command) && first !== undefined ? path.join(first, command) : command;
}

function inEnvironments(): string[] {
  const scripts = WINDOWS ? "Scripts" : "bin";
  const active = process.env.VIRTUAL_ENV;
  const environments = folders().flatMap((folder) => ENVIRONMENTS.map((name) => path.join(folder, name)));
  return [...environments, ...(active === undefined ? [] : [active])].map((folder) => path.join(folder, scripts, COMMAND));
}

function onPath(): string[] {
  return (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, COMMAND));
}

async function isThere(command: string): Promise<boolean> {
  if (!path.isAbsolute(command)) {
    return true; // to be found on PATH
  }
  try {
    await access(command, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
