// The extension of samples/editors/vscode runs under Node against as much of the editor's API as it uses: findings, a fix,
// a layout, a rename over two files, hover, completion and a definition, and an end without an orphan.
// Run by .ci/editors/run, in a folder of its own, with `okr` on the PATH.
const fs = require('fs');
const path = require('path');
const { pathToFileURL, fileURLToPath } = require('url');

const fail = (what) => { console.error(`vscode: ${what}`); process.exit(1); };
const check = (what, holds) => { if (!holds) fail(what); };
async function wait(what, holds) {
  for (let tries = 0; tries < 500; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  fail(what);
}

class Position { constructor(line, character) { Object.assign(this, { line, character }); } }
class Range { constructor(line, character, endLine, endCharacter) { this.start = new Position(line, character); this.end = new Position(endLine, endCharacter); } }
class Record { constructor(...values) { this.values = values; } }
class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  get fsPath() { return fileURLToPath(this.text); }
  toString() { return this.text; }
}
class Kind {
  constructor(value) { this.value = value; }
  append(part) { return new Kind(this.value ? `${this.value}.${part}` : part); }
}
class WorkspaceEdit {
  constructor() { this.files = []; }
  set(uri, edits) { this.files.push([uri.toString(), edits]); }
}
const event = () => {
  const heard = [];
  return { on: (act) => { heard.push(act); return { dispose() {} }; }, fire: (value) => heard.forEach((act) => act(value)) };
};
const events = { open: event(), close: event(), save: event(), change: event() };
const providers = {};
const provides = (name) => (_, provider) => { providers[name] = provider; return { dispose() {} }; };
const findings = new Map();
const faults = [];
const documents = [];

class Document {
  constructor(name) {
    this.uri = new Uri(pathToFileURL(name).href);
    this.text = fs.readFileSync(name, 'utf8');
    this.version = 1;
    this.languageId = 'okr';
    documents.push(this);
    events.open.fire(this);
  }
  getText() { return this.text; }
  offset({ line, character }) { return this.text.split('\n').slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character; }
  place(words) {
    const before = this.text.slice(0, this.text.indexOf(words)).split('\n');
    return new Position(before.length - 1, before.at(-1).length);
  }
  slice(range) { return this.text.slice(this.offset(range.start), this.offset(range.end)); }
  apply(edits) {
    const changes = edits.map((e) => ({ range: e.range, text: e.newText, at: this.offset(e.range.start) })).sort((a, b) => b.at - a.at);
    for (const { range, text } of changes) this.text = this.text.slice(0, this.offset(range.start)) + text + this.text.slice(this.offset(range.end));
    this.version++;
    events.change.fire({ document: this, contentChanges: changes });
  }
  found(code) { return (findings.get(this.uri.toString()) ?? []).find((d) => (d.code.value ?? d.code) === code); }
}
const applyEdit = (edit) => {
  for (const [uri, edits] of edit.files) (documents.find((d) => d.uri.toString() === uri) ?? new Document(fileURLToPath(uri))).apply(edits);
  return true;
};

const vscode = {
  Position, Range, Uri, WorkspaceEdit, Location: Record, SnippetString: Record, DiagnosticRelatedInformation: Record,
  CodeActionKind: { Empty: new Kind('') },
  TextEdit: class { constructor(range, newText) { Object.assign(this, { range, newText }); } },
  Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
  CodeAction: class { constructor(title, kind) { Object.assign(this, { title, kind }); } },
  CompletionItem: class { constructor(label, kind) { Object.assign(this, { label, kind }); } },
  Hover: class { constructor(contents, range) { Object.assign(this, { contents, range }); } },
  MarkdownString: class { constructor(value) { this.value = value; } },
  commands: { registerCommand: (name, act) => { providers[name] = act; return { dispose() {} }; } },
  window: { showInformationMessage() {}, showErrorMessage: (text) => faults.push(text) },
  languages: {
    createDiagnosticCollection: () => ({ set: (uri, found) => findings.set(uri.toString(), found), clear: () => findings.clear(), dispose() {} }),
    registerHoverProvider: provides('hover'), registerDefinitionProvider: provides('definition'),
    registerCompletionItemProvider: provides('completion'), registerRenameProvider: provides('rename'),
    registerDocumentFormattingEditProvider: provides('format'), registerCodeActionsProvider: provides('actions'),
  },
  workspace: {
    workspaceFolders: [{ uri: new Uri(pathToFileURL(process.cwd()).href), name: 'acme' }], textDocuments: documents, applyEdit,
    getConfiguration: () => ({ get: () => undefined }),
    createFileSystemWatcher: () => ({ onDidCreate: event().on, onDidChange: event().on, onDidDelete: event().on, dispose() {} }),
    onDidOpenTextDocument: events.open.on, onDidCloseTextDocument: events.close.on,
    onDidSaveTextDocument: events.save.on, onDidChangeTextDocument: events.change.on,
  },
};
const Module = require('module');
const load = Module._load;
Module._load = (name, ...more) => (name === 'vscode' ? vscode : load(name, ...more));
const children = [];
const { spawn } = require('child_process');
require('child_process').spawn = (...how) => { const child = spawn(...how); children.push(child); return child; };

async function drive() {
  fs.writeFileSync('workspace.okr', [
    'company acme "Acme 😀"  lead @päivi', 'team 苏州 "苏州团队"  under acme  lead @李娜', 'for acme', 'cycle 2026-Q3',
    'objective kasvu "Kasvu é😀 tuntuu helpolta"  owner @päivi {',
    '  kr myynti "Uusi myynti 中"  from 10M EUR to 15M EUR {', '    rollup sum', '  }', '}', ''].join('\n'));
  fs.writeFileSync('suzhou.okr', [
    'for 苏州', 'cycle 2026-Q3', '  objective 交付 "交付更快 😀"    owner @李娜  supports acme.kasvu {',
    '  kr 收入 "销售收入 😀"  from 1M EUR to 3M EUR  by 31.8.2026  supports acme.kasvu.myynti', '}', ''].join('\n'));
  const extension = require(path.join(process.env.OKR_SETUPS, 'vscode', 'extension.js'));
  const suzhou = new Document(path.resolve('suzhou.okr'));
  await extension.activate({ subscriptions: [] });
  await wait('no findings', () => suzhou.found('syntax/date-form'));
  const date = suzhou.found('syntax/date-form');
  check('the date is found elsewhere', suzhou.slice(date.range) === '31.8.2026');

  const actions = await providers.actions.provideCodeActions(suzhou, date.range, { diagnostics: [date] });
  const fix = actions.find((a) => a.isPreferred);
  check('no fix is preferred', fix?.edit && fix.kind.value.startsWith('quickfix'));
  applyEdit(fix.edit);
  check('the fix is not made', suzhou.text.includes('by 2026-08-31'));
  await wait('the finding stays', () => !suzhou.found('syntax/date-form'));

  const hover = await providers.hover.provideHover(suzhou, suzhou.place('销售'));
  check('hover does not say how it was read', hover.contents.value.includes('1M EUR → 3M EUR'));
  const offered = await providers.completion.provideCompletionItems(suzhou, suzhou.place('acme.kasvu'));
  check('no goal is offered', offered.some((i) => i.label === 'acme.kasvu'));
  const [definition] = await providers.definition.provideDefinition(suzhou, suzhou.place('myynti'));
  check('the definition is elsewhere', definition.values[0].toString().endsWith('/workspace.okr') && definition.values[1].start.line === 5);

  suzhou.apply(await providers.format.provideDocumentFormattingEdits(suzhou, {}));
  check('the layout is not made', suzhou.text.includes('\nobjective 交付 "交付更快 😀"  owner'));

  const name = suzhou.place('myynti');
  check('the name is not found', (await providers.rename.prepareRename(suzhou, name)).placeholder === 'myynti');
  applyEdit(await providers.rename.provideRenameEdits(suzhou, name, 'tulot'));
  check('the name here stays', suzhou.text.includes('supports acme.kasvu.tulot'));
  check('the other file stays', documents[1]?.text.includes('kr tulot "Uusi myynti 中"'));
  await wait('no findings of the other file are published', () => findings.has(documents[1].uri.toString()));
  check('the renamed goal is not found', !suzhou.found('cascade/unresolved'));

  await extension.deactivate();
  await wait('the server does not end', () => children.every((child) => child.exitCode === 0));
  check(faults.join(), faults.length === 0);
  console.log('vscode: findings, a fix, a layout, a rename over two files, hover, completion and a definition work');
}
drive().catch((fault) => fail(fault.stack));
