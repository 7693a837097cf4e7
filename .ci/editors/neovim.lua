-- Neovim 0.11 drives `okr lsp` without a screen, by the setup of samples/editors: findings, a fix, a layout, a rename over
-- two files, hints, completion, hierarchy. Run by .ci/editors/run, in a folder of its own, with `okr` on the PATH.
local function fail(what) io.stderr:write('neovim: ' .. what .. '\n') vim.cmd('cquit 1') end
local function check(what, holds) if not holds then fail(what) end end
local function wait(what, holds) check(what, vim.wait(10000, holds, 20)) end

local function write(name, lines) vim.fn.writefile(lines, name) end
write('workspace.okr', {
  'company acme "Acme 😀"  lead @päivi', 'team 苏州 "苏州团队"  under acme  lead @李娜', 'for acme', 'cycle 2026-Q3',
  'objective kasvu "Kasvu é😀 tuntuu helpolta"  owner @päivi {',
  '  kr myynti "Uusi myynti 中"  from 10M EUR to 15M EUR {', '    rollup sum', '  }', '}',
})
write('suzhou.okr', {
  'for 苏州', 'cycle 2026-Q3', '  objective 交付 "交付更快 😀"    owner @李娜  supports acme.kasvu {',
  '  kr 收入 "销售收入 😀"  from 1M EUR to 3M EUR  by 31.8.2026  supports acme.kasvu.myynti', '}',
})
dofile(os.getenv('OKR_SETUPS') .. '/neovim.lua')
vim.cmd('edit suzhou.okr')
local buffer = vim.api.nvim_get_current_buf()
wait('no client', function() return #vim.lsp.get_clients({ bufnr = buffer }) == 1 end)
local client = vim.lsp.get_clients({ bufnr = buffer })[1]
check('positions are in ' .. client.offset_encoding, client.offset_encoding == 'utf-8')
wait('no findings', function() return #vim.diagnostic.get(buffer) > 0 end)
local function line(number) return vim.api.nvim_buf_get_lines(buffer, number, number + 1, false)[1] end
local function finding(code)
  for _, found in ipairs(vim.diagnostic.get(buffer)) do if found.code == code then return found end end
end
local date = finding('syntax/date-form')
check('the date is not found', date and line(3):sub(date.col + 1, date.end_col) == '31.8.2026')

local function ask(method, more)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  local answer = client:request_sync(method, vim.tbl_extend('force', params, more or {}), 10000, buffer)
  check(method .. ' is not answered', answer and not answer.err)
  return answer.result
end
local function at(number, words) return { position = { line = number, character = line(number):find(words, 1, true) - 1 } } end

local place = { line = date.lnum, character = date.col }
local actions = ask('textDocument/codeAction', { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
check('the fix is not made: ' .. line(3), line(3):find('by 2026-08-31', 1, true))
wait('the finding stays', function() return finding('syntax/date-form') == nil end)

local hover = ask('textDocument/hover', at(3, '销售'))
check('hover does not say how it was read', hover.contents.value:find('1M EUR → 3M EUR', 1, true))
check('no hint', #ask('textDocument/inlayHint', { range = { start = { line = 0, character = 0 }, ['end'] = { line = 9, character = 0 } } }) > 0)
local items = ask('textDocument/completion', at(2, 'acme.kasvu')).items
check('no goal is offered', items[1] and items[1].label == 'acme.kasvu')

vim.lsp.buf.format({ async = false, timeout_ms = 10000 })
check('the layout is not made: ' .. line(2), line(2):find('^objective 交付 "交付更快 😀"  owner'))

local edit = ask('textDocument/rename', vim.tbl_extend('force', at(3, 'myynti'), { newName = 'tulot' }))
vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
vim.cmd('silent wall')
check('the name here stays', line(3):find('supports acme.kasvu.tulot', 1, true))
check('the other file stays', vim.fn.readfile('workspace.okr')[6]:find('kr tulot "Uusi myynti 中"', 1, true))
wait('the renamed goal is not found', function() return finding('cascade/unresolved') == nil end)

local item = ask('textDocument/prepareTypeHierarchy', at(3, '收入'))[1]
local above = ask('typeHierarchy/supertypes', { item = item })
check('no goal above', above[1] and above[1].detail == 'acme.kasvu.tulot')

client:stop()
wait('the server does not end', function() return client:is_stopped() end)
io.stdout:write('neovim: findings, a fix, a layout, a rename over two files, hints, completion and the hierarchy work\n')
vim.cmd('qall!')
