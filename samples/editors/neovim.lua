-- Copy to ~/.config/nvim/plugin/okr.lua (Neovim 0.11 or newer). For colours and indents before the server has answered,
-- put grammar/vim into ~/.local/share/nvim/site/pack/okr/start/okr.
vim.filetype.add({ extension = { okr = 'okr' } })
vim.lsp.config('okr', { cmd = { 'okr', 'lsp' }, filetypes = { 'okr' }, root_markers = { 'workspace.okr', '.git' } })
vim.lsp.enable('okr')

vim.api.nvim_create_autocmd('LspAttach', {
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if not client or client.name ~= 'okr' then return end
    vim.lsp.inlay_hint.enable(true, { bufnr = event.buf })
    vim.lsp.completion.enable(true, client.id, event.buf, { autotrigger = true })
  end,
})
