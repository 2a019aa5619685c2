/** The extension: starts newslint's language server and gives its commands, its status and its panel a place. */

import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, State } from "vscode-languageclient/node";
import { findCommand, offerInstallation } from "./command";
import { StoryPanel } from "./panel";

const LANGUAGES = ["plaintext", "markdown", "html", "xml", "json", "yaml"];

let client: LanguageClient | undefined;
let status: vscode.StatusBarItem;
let log: vscode.LogOutputChannel;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  log = vscode.window.createOutputChannel("newslint", { log: true });
  status = vscode.window.createStatusBarItem("newslint", vscode.StatusBarAlignment.Right);
  status.command = "newslint.showLog";
  const panel = new StoryPanel(() => client);
  context.subscriptions.push(
    log,
    status,
    panel,
    vscode.commands.registerCommand("newslint.restart", restart),
    vscode.commands.registerCommand("newslint.showLog", () => log.show()),
    vscode.commands.registerCommand("newslint.lintWorkspaceNow", lintWorkspace),
    vscode.commands.registerCommand("newslint.fixAllHere", fixAll),
    vscode.commands.registerCommand("newslint.showFacts", () => panel.show()),
    vscode.languages.onDidChangeDiagnostics(showCount),
    vscode.window.onDidChangeActiveTextEditor(showCount),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("newslint")) {
        void restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("newslint");
  const command = await findCommand(settings.get<string>("path", ""), (problem) => log.warn(problem));
  if (command === undefined) {
    show("$(circle-slash) newslint", "newslint is not installed");
    await offerInstallation();
    return;
  }
  const server = { command, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    diagnosticPullOptions: { onChange: true, onSave: true },
    outputChannel: log,
    initializationOptions: Object.fromEntries(
      ["rules", "select", "ignore", "workspace"].map((name) => [name, settings.get(name)]),
    ),
  };
  client = new LanguageClient("newslint", "newslint", server, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) {
      show("$(warning) newslint", "The newslint server has stopped");
    } else {
      showCount();
    }
  });
  try {
    await client.start();
    log.info(`serving with ${command}`);
  } catch (error) {
    log.error(String(error));
    show("$(warning) newslint", `newslint does not start: ${String(error)}`);
    await offerInstallation();
  }
}

async function restart(): Promise<void> {
  await client?.stop();
  client = undefined;
  await start();
}

async function lintWorkspace(): Promise<void> {
  const counted = await request<{ files: number; violations: number }>("newslint.lintWorkspace");
  if (counted !== undefined) {
    const text = `newslint: ${counted.violations} violations in ${counted.files} stories that are not open`;
    void vscode.window.showInformationMessage(text);
  }
}

async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) {
    await request("newslint.fixAll", client?.code2ProtocolConverter.asUri(document.uri));
  }
}

async function request<Answer>(command: string, ...args: unknown[]): Promise<Answer | undefined> {
  return client?.sendRequest<Answer>("workspace/executeCommand", { command, arguments: args });
}

/** Shows how many violations the story in front has. */
function showCount(): void {
  if (client?.isRunning() !== true) {
    return; // and what is wrong stays there to be read
  }
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !LANGUAGES.includes(document.languageId)) {
    status.hide();
    return;
  }
  const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "newslint");
  const text = found.length === 1 ? "1 violation" : `${found.length} violations`;
  show(found.length === 0 ? "$(check) newslint" : `$(book) newslint ${found.length}`, `${text} in this story`);
}

function show(text: string, tooltip: string): void {
  status.text = text;
  status.tooltip = tooltip;
  status.show();
}
