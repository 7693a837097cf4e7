// Copy or link this folder to ~/.vscode/extensions/okr and start the editor anew. It needs `okr` on the PATH (or in the
// setting okr.path) and nothing else. Positions go through as they are: both sides count UTF-16 units from 0.
const vscode = require('vscode');
const { Client } = require('./client.js');

const okr = { language: 'okr' };
let client;

const range = (r) => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);
const edit = (e) => new vscode.TextEdit(range(e.range), e.newText);
const plain = (r) => ({ start: { line: r.start.line, character: r.start.character }, end: { line: r.end.line, character: r.end.character } });
const uri = (text) => vscode.Uri.parse(text);

function workspaceEdit(changes) {
  const whole = new vscode.WorkspaceEdit();
  const files = changes?.documentChanges?.filter((c) => c.edits).map((c) => [c.textDocument.uri, c.edits]) ?? Object.entries(changes?.changes ?? {});
  for (const [name, edits] of files) whole.set(uri(name), edits.map(edit));
  return whole;
}

function diagnostic(d) {
  const found = new vscode.Diagnostic(range(d.range), d.message, d.severity - 1);
  found.source = d.source;
  found.code = d.codeDescription ? { value: d.code, target: uri(d.codeDescription.href) } : d.code;
  found.tags = d.tags;
  found.relatedInformation = d.relatedInformation?.map((r) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri(r.location.uri), range(r.location.range)), r.message));
  found.raw = d;
  return found;
}

async function activate(context) {
  const findings = vscode.languages.createDiagnosticCollection('okr');
  const folders = vscode.workspace.workspaceFolders ?? [];
  context.subscriptions.push(findings);
  client = new Client(vscode.workspace.getConfiguration('okr').get('path') || 'okr', folders[0]?.uri.fsPath, {
    notified(method, params) {
      if (method === 'textDocument/publishDiagnostics') findings.set(uri(params.uri), params.diagnostics.map(diagnostic));
      if (method === 'window/showMessage') vscode.window.showInformationMessage(params.message);
    },
    async answer(method, params) {
      if (method === 'workspace/applyEdit') return { applied: await vscode.workspace.applyEdit(workspaceEdit(params.edit)) };
      if (method === 'workspace/configuration') return params.items.map(() => null);
      return null;
    },
    ended(why) {
      findings.clear();
      if (!client?.stopping) vscode.window.showErrorMessage(`OKR: ${why}. Install okr, or set okr.path.`);
    },
  });

  const text = { dynamicRegistration: false };
  let about;
  try {
    about = await client.request('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri.toString() ?? null,
      workspaceFolders: folders.map((f) => ({ uri: f.uri.toString(), name: f.name })),
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: { applyEdit: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
        textDocument: {
          synchronization: { didSave: true },
          publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
          rename: { prepareSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source.fixAll'] } }, isPreferredSupport: true },
          definition: text, formatting: text,
        },
      },
    });
  } catch { return; }
  client.notify('initialized', {});

  const document = (d) => ({ textDocument: { uri: d.uri.toString() } });
  const place = (d, p) => ({ ...document(d), position: { line: p.line, character: p.character } });
  const ours = (act) => (d) => { if (d.languageId === 'okr') act(d); };
  const open = ours((d) => client.notify('textDocument/didOpen', { textDocument: { uri: d.uri.toString(), languageId: 'okr', version: d.version, text: d.getText() } }));
  const markdown = (c) => new vscode.MarkdownString(typeof c === 'string' ? c : c?.value ?? '');
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.okr');
  const changed = (type) => (u) => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: u.toString(), type }] });

  vscode.workspace.textDocuments.forEach(open);
  context.subscriptions.push(
    watcher, watcher.onDidCreate(changed(1)), watcher.onDidChange(changed(2)), watcher.onDidDelete(changed(3)),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument(ours((d) => client.notify('textDocument/didClose', document(d)))),
    vscode.workspace.onDidSaveTextDocument(ours((d) => client.notify('textDocument/didSave', document(d)))),
    // The editor tells changes of one event from the end of the file to its start, so that each holds after the one before.
    vscode.workspace.onDidChangeTextDocument(({ document: d, contentChanges }) => {
      if (d.languageId !== 'okr' || !contentChanges.length) return;
      client.notify('textDocument/didChange', {
        textDocument: { uri: d.uri.toString(), version: d.version },
        contentChanges: contentChanges.map((c) => ({ range: plain(c.range), text: c.text })),
      });
    }),

    vscode.languages.registerHoverProvider(okr, {
      async provideHover(d, p, cancel) {
        const shown = await client.request('textDocument/hover', place(d, p), cancel);
        return shown && new vscode.Hover(markdown(shown.contents), shown.range && range(shown.range));
      },
    }),
    vscode.languages.registerDefinitionProvider(okr, {
      async provideDefinition(d, p, cancel) {
        const found = await client.request('textDocument/definition', place(d, p), cancel);
        return [found ?? []].flat().map((l) => new vscode.Location(uri(l.uri ?? l.targetUri), range(l.range ?? l.targetSelectionRange)));
      },
    }),
    vscode.languages.registerCompletionItemProvider(okr, {
      async provideCompletionItems(d, p, cancel) {
        const offered = await client.request('textDocument/completion', place(d, p), cancel);
        return (offered?.items ?? offered ?? []).map((i) => {
          const item = new vscode.CompletionItem(i.label, i.kind === undefined ? undefined : i.kind - 1);
          Object.assign(item, { detail: i.detail, sortText: i.sortText, filterText: i.filterText, preselect: i.preselect });
          if (i.documentation) item.documentation = markdown(i.documentation);
          const words = i.textEdit?.newText ?? i.insertText ?? i.label;
          item.insertText = i.insertTextFormat === 2 ? new vscode.SnippetString(words) : words;
          if (i.textEdit) item.range = range(i.textEdit.range ?? i.textEdit.replace);
          item.additionalTextEdits = i.additionalTextEdits?.map(edit);
          return item;
        });
      },
    }, ...(about.capabilities.completionProvider?.triggerCharacters ?? [])),
    vscode.languages.registerRenameProvider(okr, {
      async prepareRename(d, p, cancel) {
        const here = await client.request('textDocument/prepareRename', place(d, p), cancel);
        if (!here) throw new Error('There is no name here.');
        return here.placeholder === undefined ? range(here.range ?? here) : { range: range(here.range), placeholder: here.placeholder };
      },
      async provideRenameEdits(d, p, newName, cancel) {
        return workspaceEdit(await client.request('textDocument/rename', { ...place(d, p), newName }, cancel));
      },
    }),
    vscode.languages.registerDocumentFormattingEditProvider(okr, {
      async provideDocumentFormattingEdits(d, options, cancel) {
        return (await client.request('textDocument/formatting', { ...document(d), options }, cancel) ?? []).map(edit);
      },
    }),
    vscode.languages.registerCodeActionsProvider(okr, {
      async provideCodeActions(d, r, about, cancel) {
        const asked = { ...document(d), range: plain(r), context: { diagnostics: about.diagnostics.map((f) => f.raw).filter(Boolean), only: about.only && [about.only.value] } };
        return (await client.request('textDocument/codeAction', asked, cancel) ?? []).map((a) => {
          const kind = a.kind?.split('.').reduce((k, part) => k.append(part), vscode.CodeActionKind.Empty);
          const action = new vscode.CodeAction(a.title, kind);
          action.isPreferred = a.isPreferred;
          action.diagnostics = a.diagnostics?.map(diagnostic);
          if (a.edit) action.edit = workspaceEdit(a.edit);
          if (a.command) action.command = { title: a.title, command: 'okr.execute', arguments: [a.command] };
          return action;
        });
      },
    }),
    vscode.commands.registerCommand('okr.execute', (c) => client.request('workspace/executeCommand', { command: c.command, arguments: c.arguments })),
  );
}

function deactivate() {
  if (!client) return undefined;
  client.stopping = true;
  return client.stop();
}

module.exports = { activate, deactivate };
