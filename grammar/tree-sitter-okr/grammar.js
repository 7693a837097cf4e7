// The .okr language for editors that colour and fold by tree-sitter. It is wider than okr.ebnf on purpose: a line that
// is not finished yet keeps its colours, and `okr lint` says what is wrong. `tree-sitter generate` makes the parser.
const NAME = /\p{Alphabetic}[\p{Alphabetic}\p{M}\p{N}_]*(-[\p{Alphabetic}\p{M}\p{N}_]+)*/;
const list = (rule) => seq(rule, repeat(seq(',', rule)));

// Words that open a declaration with a block and a head, and those that open a clause.
const DECLARATIONS = ['company', 'department', 'team', 'outside', 'kpi', 'objective', 'kr', 'milestone', 'initiative'];
const CLAUSES = [
  'because', 'blocked', 'by', 'complements', 'confidence', 'cycle', 'done', 'dropped', 'every', 'for', 'from', 'guards',
  'healthy', 'kind', 'lead', 'learned', 'link', 'measures', 'moved', 'needs', 'next', 'note', 'owner', 'paused', 'reading',
  'revised', 'rollup', 'scale', 'score', 'share', 'source', 'stretch', 'supports', 'to', 'under', 'until', 'weight',
];

module.exports = grammar({
  name: 'okr',
  word: ($) => $.name,
  extras: ($) => [/[\s\uFEFF]/, $.comment],

  rules: {
    file: ($) => repeat($._statement),

    _statement: ($) => choice($.declaration, $.person, $.checkin, $.allow, $.rules, $.clause),

    declaration: ($) => prec.right(seq(
      field('kind', choice(...DECLARATIONS)),
      optional(field('name', alias($.name, $.definition))),
      optional(field('title', $._text)),
      repeat($.clause),
      optional($.block))),
    person: ($) => prec.right(seq('person', field('name', $.handle), optional($._text), repeat($.clause))),
    checkin: ($) => prec.right(seq('checkin', repeat($._value), repeat($.clause), optional($.block))),
    allow: ($) => prec.right(seq('allow', list($.rule_name), repeat($.clause))),
    block: ($) => seq('{', repeat($._statement), '}'),

    clause: ($) => prec.right(seq(field('keyword', choice(...CLAUSES)), repeat(choice($._value, ',')))),

    rules: ($) => seq('rules', '{', repeat($._setting), '}'),
    _setting: ($) => choice($.prose, $.preset, $.level, $.limit, $.fiscal_year, $.inside),
    prose: ($) => seq('prose', repeat1(choice('en', 'fi', 'zh'))),
    preset: ($) => seq('preset', choice('gate', 'coach', 'strict')),
    level: ($) => seq(choice('error', 'warning', 'info', 'off'), list($.rule_name)),
    limit: ($) => seq('limit', $.rule_name, optional($.operator), $.quantity, optional(seq('to', $.quantity))),
    fiscal_year: ($) => seq('year', choice('starts', 'ends'), $.quantity),
    inside: ($) => seq('in', $._text, '{', repeat($._setting), '}'),
    rule_name: ($) => choice($._rule_word, seq($._rule_word, token.immediate('/'), token.immediate(NAME))),
    _rule_word: ($) => choice($.name, 'kpi'),

    _value: ($) => choice($._text, $.date, $.quantity, $.operator, $.handle, $.path, '%'),
    path: ($) => prec.right(seq($.name, repeat(seq(token.immediate('.'), alias(token.immediate(NAME), $.name))))),

    // A unit stands behind its number; with the number of the same line, but a grammar without a scanner cannot ask that.
    quantity: ($) => prec.right(seq($.number, optional($.magnitude), optional($.unit))),
    magnitude: () => choice('k', 'K', 'M', 'B', '千', '万', '亿', '百万', '千万', '萬', '億', '百萬', '千萬'),
    unit: ($) => prec.right(choice(seq(choice($.name, '%', '€', '$', '£'), optional($._per)), $._per)),
    _per: ($) => seq('/', $.name),
    number: () => token(prec(1, choice(
      /[+-]?[€$£]?[0-9](_?[0-9])*(\.[0-9]+)?/,
      /[0-9]+(\.[0-9]+\/| of )[1-9][0-9]*/,
      // A number that is still open; without a sign or a currency it reads as a name.
      /([+-][€$£]?|[€$£])([Xx]+|[NY]|某)/))),
    date: () => token(prec(2, /[0-9]{4}-([0-9]{2}-[0-9]{2}|H[12]|Q[1-4]|W[0-9]{2}|[0-9]{2})/)),
    operator: () => choice('>=', '<=', '>', '<', '≥', '≤', '..'),

    handle: () => /@[\p{Alphabetic}\p{N}_][\p{Alphabetic}\p{M}\p{N}_]*([-.][\p{Alphabetic}\p{M}\p{N}_]+)*/,
    name: () => NAME,

    _text: ($) => choice($.text, $.long_text),
    text: ($) => seq('"', repeat(choice(token.immediate(prec(1, /[^"\\\r\n]+/)), $.escape)), token.immediate('"')),
    long_text: ($) => seq('"""', repeat(choice(
      token.immediate(prec(1, /[^"\\]+/)), token.immediate(prec(1, /"{1,2}[^"\\]/)), $.escape)), token.immediate('"""')),
    escape: () => token.immediate(prec(2, /\\(["\\n]|u\{[0-9A-Fa-f]+\})/)),

    comment: () => token(seq('//', /[^\r\n]*/)),
  },
});
