autocmd BufNewFile,BufRead *.okr setfiletype okr
