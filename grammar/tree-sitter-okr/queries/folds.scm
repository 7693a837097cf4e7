[
  (block)
  (rules)
  (inside)
  (long_text)
] @fold
