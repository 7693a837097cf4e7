(comment) @comment
[(text) (long_text)] @string
(escape) @string.escape

[
  "company" "department" "team" "outside" "person" "kpi" "objective" "kr" "milestone" "initiative" "checkin" "allow"
  "rules"
] @keyword.type

(clause keyword: _ @keyword)
[
  "prose" "preset" "error" "warning" "info" "off" "limit" "year" "starts" "ends" "in"
] @keyword
(limit "to" @keyword)
["en" "fi" "zh" "gate" "coach" "strict"] @constant.builtin

(definition) @type
(handle) @label
(path (name) @variable)
((path . (name) @constant.builtin .)
  (#any-of? @constant.builtin "committed" "aspirational" "sum" "average" "max" "min" "unknown"))
(rule_name) @function
[(number) (magnitude)] @number
(date) @number
(unit) @type.builtin
(operator) @operator
["{" "}"] @punctuation.bracket
["," "."] @punctuation.delimiter
