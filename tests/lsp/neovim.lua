-- Run by test_editors.py in a headless Neovim (0.7 or newer): opens STORY, starts SERVER, prints what stands under each
-- diagnostic, applies the first quick fix at the text AT, and writes the buffer to RESULT.
local function say(...)
  io.stdout:write(table.concat({ ... }, '\t') .. '\n')
end

vim.cmd('edit ' .. vim.env.STORY)
vim.bo.fixendofline = false
local command = vim.split(vim.env.SERVER, '\n')
local id = vim.lsp.start_client({ name = 'newslint', cmd = command, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
local wanted = tonumber(vim.env.WANTED)
vim.wait(20000, function() return #vim.diagnostic.get(0) >= wanted end, 20)

local client = vim.lsp.get_client_by_id(id)
say('encoding', client.offset_encoding)
local diagnostics = vim.diagnostic.get(0)
table.sort(diagnostics, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
for _, d in ipairs(diagnostics) do
  local text = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
  say('diagnostic', tostring(d.code or d.user_data.lsp.code), text[1])
end

local line = vim.fn.search(vim.env.AT, 'w')
vim.api.nvim_win_set_cursor(0, { line, vim.fn.getcurpos()[3] - 1 })
local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
params.context = { diagnostics = {}, only = { 'quickfix' } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
for _, answer in pairs(answers) do
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, client.offset_encoding)
end
vim.cmd('write! ' .. vim.env.RESULT)
vim.cmd('qa!')
