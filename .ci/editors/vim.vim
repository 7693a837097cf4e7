" Vim without a server, by the setup of samples/editors and grammar/vim: colours, indents, :make and the layout on writing.
" Run by .ci/editors/run, in a folder of its own, with `okr` on the PATH; OKR_SAMPLES are files in the layout.
scriptencoding utf-8
set nomore shellpipe=>%s\ 2>&1
function Kind(text) abort
  call cursor(1, 1)
  call search('\V' .. a:text, 'cW')
  return synIDattr(synID(line('.'), col('.'), 1), 'name')
endfunction

function Drive() abort
  call writefile(['company acme "Acme 😀"  lead @päivi', 'for acme', 'cycle 2026-Q3',
    \ 'objective kasvu "Kasvu é😀 tuntuu helpolta"  owner @päivi {',
    \ '  kr 收入   "Uusi myynti 中"  from 10M EUR to 15M EUR by 31.8.2026', '}'], 'acme.okr')
  edit acme.okr
  call assert_equal('okr', &filetype)
  for [l:text, l:kind] in [['company', 'okrDeclaration'], ['收入', 'okrName'], ['Uusi', 'okrText'], ['owner', 'okrClause'],
    \ ['@päivi', 'okrHandle'], ['10M', 'okrNumber'], ['2026-Q3', 'okrDate']]
    call assert_equal(l:kind, Kind(l:text), l:text)
  endfor
  silent make
  let l:found = filter(getqflist(), 'v:val.text =~# "syntax/date-form"')
  call assert_equal([[5, 'w']], map(copy(l:found), '[v:val.lnum, tolower(v:val.type)]'))
  silent write
  call assert_match('^  kr 收入 "Uusi myynti 中"  from', getline(5), 'the layout')
  for l:sample in split(expand('$OKR_SAMPLES'), "\n")
    execute 'edit' fnameescape(l:sample)
    let l:before = getline(1, '$')
    silent normal! gg=G
    call assert_equal(l:before, getline(1, '$'), l:sample)
    edit!
  endfor
endfunction

try
  call Drive()
catch
  call add(v:errors, v:exception .. ' at ' .. v:throwpoint)
endtry
call writefile(empty(v:errors) ? ['vim: colours, indents, :make and the layout on writing work'] : v:errors, 'said')
execute empty(v:errors) ? 'qall!' : 'cquit 1'
