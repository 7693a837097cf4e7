" One level deeper for each brace that is open; braces in texts and comments do not count.
if exists('b:did_indent') | finish | endif
let b:did_indent = 1

setlocal indentexpr=OkrIndent() indentkeys=0},o,O,!^F nosmartindent nocindent autoindent
let b:undo_indent = 'setlocal indentexpr< indentkeys< smartindent< cindent< autoindent<'

if exists('*OkrIndent') | finish | endif

" The line as code alone: what stands in quotes or behind // is taken out.
function s:Code(number) abort
  return substitute(getline(a:number), '"\%([^"\\]\|\\.\)*"\?\|//.*$', '', 'g')
endfunction

function OkrIndent() abort
  " Lines of a """ text stay where they are.
  if synIDattr(synID(v:lnum, 1, 1), 'name') =~# '^okrLongText\|^okrEscape' | return -1 | endif
  let l:before = prevnonblank(v:lnum - 1)
  while l:before > 1 && synIDattr(synID(l:before, 1, 1), 'name') =~# '^okrLongText\|^okrEscape'
    let l:before = prevnonblank(l:before - 1)
  endwhile
  if l:before == 0 | return 0 | endif
  let l:deeper = s:Code(l:before) =~# '{\s*$' ? 1 : 0
  let l:back = s:Code(v:lnum) =~# '^\s*}' ? 1 : 0
  return max([0, indent(l:before) + (l:deeper - l:back) * shiftwidth()])
endfunction
