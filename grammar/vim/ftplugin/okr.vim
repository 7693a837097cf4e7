" Comments, two blanks a level as `okr fmt` writes them, and :make by the compiler of the same name.
if exists('b:did_ftplugin') | finish | endif
let b:did_ftplugin = 1

setlocal commentstring=//\ %s comments=:// expandtab shiftwidth=2 softtabstop=2
setlocal formatoptions-=t formatoptions+=croql
compiler okr
let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< formatoptions< makeprg< errorformat<'
