/** The side panel: who speaks in the story in front, and what it quotes. */

import * as vscode from "vscode";
import type { LanguageClient, Range } from "vscode-languageclient/node";

const PAUSE = 400; // milliseconds from the last keystroke to asking again

interface Words {
  text: string;
  kind: string;
  range: Range;
}

interface Speaker {
  name: string;
  titles: string[];
  introduced: boolean;
  speaks: boolean;
  mentions: number;
  range: Range;
  said: Words[];
}

interface Quotation {
  text: string;
  speaker: string;
  range: Range;
}

interface Facts {
  speakers: Speaker[];
  quotations: Quotation[];
}

interface Row {
  label: string;
  detail: string;
  icon: string;
  range: Range;
  rows: Row[];
}

class Rows implements vscode.TreeDataProvider<Row> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private rows: Row[] = [];
  private uri: vscode.Uri | undefined;

  set(uri: vscode.Uri | undefined, rows: Row[]): void {
    this.uri = uri;
    this.rows = rows;
    this.changed.fire();
  }

  getChildren(row?: Row): Row[] {
    return row === undefined ? this.rows : row.rows;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const open = row.rows.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(row.label, open);
    item.description = row.detail;
    item.tooltip = `${row.label}\n${row.detail}`;
    item.iconPath = new vscode.ThemeIcon(row.icon);
    item.command = { command: "vscode.open", title: "Show", arguments: [this.uri, { selection: shown(row.range), preserveFocus: true }] };
    return item;
  }
}

export class StoryPanel implements vscode.Disposable {
  private readonly speakers = new Rows();
  private readonly quotations = new Rows();
  private readonly disposables: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;

  constructor(private readonly client: () => LanguageClient | undefined) {
    const soon = () => this.soon();
    this.disposables = [
      vscode.window.createTreeView("newslint.speakers", { treeDataProvider: this.speakers }),
      vscode.window.createTreeView("newslint.quotations", { treeDataProvider: this.quotations }),
      vscode.window.onDidChangeActiveTextEditor(soon),
      vscode.workspace.onDidChangeTextDocument(soon),
      vscode.languages.onDidChangeDiagnostics(soon),
    ];
  }

  async show(): Promise<void> {
    await vscode.commands.executeCommand("newslint.speakers.focus");
    await this.refresh();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.disposables.forEach((disposable) => disposable.dispose());
  }

  private soon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.refresh(), PAUSE);
  }

  private async refresh(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const client = this.client();
    if (uri === undefined || client === undefined || !client.isRunning()) {
      return;
    }
    const asked = { command: "newslint.facts", arguments: [client.code2ProtocolConverter.asUri(uri)] };
    const facts = await client.sendRequest<Facts | null>("workspace/executeCommand", asked);
    this.speakers.set(uri, (facts?.speakers ?? []).map(speakerRow));
    this.quotations.set(uri, (facts?.quotations ?? []).map(quotationRow));
  }
}

function speakerRow(speaker: Speaker): Row {
  const introduced = speaker.introduced ? "" : "never introduced";
  const mentions = speaker.mentions === 1 ? "1 mention" : `${speaker.mentions} mentions`;
  return {
    label: speaker.name,
    detail: [...speaker.titles, mentions, introduced].filter((part) => part !== "").join(" · "),
    icon: speaker.introduced ? (speaker.speaks ? "comment" : "person") : "warning",
    range: speaker.range,
    rows: speaker.said.map((words) => ({ label: words.text, detail: words.kind, icon: "quote", range: words.range, rows: [] })),
  };
}

function shown({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function quotationRow(quotation: Quotation): Row {
  return { label: quotation.text, detail: quotation.speaker, icon: "quote", range: quotation.range, rows: [] };
}
