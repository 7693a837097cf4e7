; A block holds the names that are declared in it; a path starts with a name from outside or within.
(file) @local.scope
(block) @local.scope
(declaration name: (definition) @local.definition)
(person name: (handle) @local.definition)
(path . (name) @local.reference)
(clause (handle) @local.reference)
