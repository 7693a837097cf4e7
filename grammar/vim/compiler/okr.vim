" :make lints the file, and :cnext goes from finding to finding.
if exists('current_compiler') | finish | endif
let current_compiler = 'okr'

CompilerSet makeprg=okr\ lint\ --format\ compact\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,okr:\ %m
