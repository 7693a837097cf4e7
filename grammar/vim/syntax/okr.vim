" Colours of the .okr language; grammar/okr.ebnf says what each word means.
if exists('b:current_syntax') | finish | endif
syntax case match
syntax iskeyword @,48-57,_,-,.,192-255

syntax keyword okrDeclaration company department team outside person kpi objective kr milestone initiative skipwhite nextgroup=okrName
syntax keyword okrDeclaration checkin
syntax keyword okrDeclaration allow skipwhite nextgroup=okrRule
syntax keyword okrClause because blocked by complements confidence cycle done dropped for from guards healthy lead
syntax keyword okrClause learned link measures moved needs next note owner paused reading revised scale score share
syntax keyword okrClause source stretch supports to under until weight
syntax keyword okrClause kind rollup skipwhite nextgroup=okrConstant
syntax keyword okrClause every skipwhite nextgroup=okrCadence,okrNumber
syntax keyword okrConstant unknown
syntax keyword okrConstant committed aspirational sum average max min contained
syntax keyword okrCadence day days week weeks month months quarter quarters year years contained

" A name is the word behind a declaration that is no keyword, or any word before a text, a brace or the end of the line.
syntax match okrName /\%(\%(allow\|because\|blocked\|by\|checkin\|company\|complements\|confidence\|cycle\|department\|done\|dropped\|every\|for\|from\|guards\|healthy\|initiative\|kind\|kpi\|kr\|lead\|learned\|link\|measures\|milestone\|moved\|needs\|next\|note\|objective\|outside\|owner\|paused\|person\|reading\|revised\|rollup\|rules\|scale\|score\|share\|source\|stretch\|supports\|team\|to\|under\|until\|weight\)\>\%(\s*\%(["{]\|\/\/\|$\)\)\@!\)\@!\<[^[:space:][:punct:]0-9]\k*\>/ contained
syntax match okrHandle /@\k\+/
syntax match okrRule /\<\a[0-9A-Za-z_-]*\%(\/\a[0-9A-Za-z_-]*\)\?/ contained skipwhite nextgroup=okrNextRule
syntax match okrNextRule /,/ contained skipwhite nextgroup=okrRule

" The last of these that match at a place wins.
syntax match okrNumber /\%(\k\)\@<![+-]\?[€$£]\?\d[0-9_]*\%(\.\d\+\)\?\%([kKMB]\>\|[千万亿萬億百]\+\)\?/ skipwhite nextgroup=okrUnit
syntax match okrNumber /\%(\k\)\@<!\d\+\%(\.\d\+\/\| of \)\d\+\>/
syntax match okrDate /\<\d\{4}-\%(\d\d-\d\d\|H[12]\|Q[1-4]\|W\d\d\|\d\d\)\>/
syntax match okrUnit "\%(\%(allow\|because\|blocked\|by\|checkin\|company\|complements\|confidence\|cycle\|department\|done\|dropped\|every\|for\|from\|guards\|healthy\|initiative\|kind\|kpi\|kr\|lead\|learned\|link\|measures\|milestone\|moved\|needs\|next\|note\|objective\|outside\|owner\|paused\|person\|reading\|revised\|rollup\|rules\|scale\|score\|share\|source\|stretch\|supports\|team\|to\|under\|until\|weight\)\>\)\@!\%([€$£%]\|[^[:space:][:punct:]0-9]\k*\)\%(/\k\+\)\?\|/[^[:space:][:punct:]0-9]\k*" contained
syntax match okrOperator /[<>]=\?\|[≥≤]\|\.\./
syntax match okrEscape /\\\%(["\\n]\|u{\x\+}\)/ contained
syntax region okrText start=/"/ skip=/\\./ end=/"/ oneline contains=okrEscape,@Spell
syntax region okrLongText start=/"""/ end=/"""/ contains=okrEscape,@Spell
syntax match okrComment "//.*$" contains=okrTodo,@Spell
syntax keyword okrTodo TODO FIXME contained

syntax region okrBlock start=/{/ end=/}/ transparent fold
syntax region okrRules matchgroup=okrDeclaration start=/\<rules\s*{/ end=/}/ fold contains=okrSetting,okrConstantOfRules,okrRuleOfRules,okrIn,okrTo,okrNumber,okrOperator,okrText,okrComment
syntax region okrIn matchgroup=okrSetting start=/\<in\>\ze\s*"/ matchgroup=NONE end=/}/ contained contains=okrSetting,okrConstantOfRules,okrRuleOfRules,okrTo,okrNumber,okrOperator,okrText,okrComment
syntax keyword okrSetting prose preset error warning info off limit year starts ends in contained
syntax keyword okrConstantOfRules en fi zh gate coach strict contained
syntax keyword okrTo to contained
syntax match okrRuleOfRules /\<\a[0-9A-Za-z_-]*\/\a[0-9A-Za-z_-]*/ contained

syntax sync minlines=200

highlight default link okrDeclaration Structure
highlight default link okrClause Statement
highlight default link okrTo Statement
highlight default link okrSetting Statement
highlight default link okrName Identifier
highlight default link okrHandle Tag
highlight default link okrRule Function
highlight default link okrRuleOfRules Function
highlight default link okrConstant Constant
highlight default link okrConstantOfRules Constant
highlight default link okrCadence Constant
highlight default link okrNumber Number
highlight default link okrUnit Type
highlight default link okrDate Number
highlight default link okrOperator Operator
highlight default link okrEscape SpecialChar
highlight default link okrText String
highlight default link okrLongText String
highlight default link okrComment Comment
highlight default link okrTodo Todo

let b:current_syntax = 'okr'
