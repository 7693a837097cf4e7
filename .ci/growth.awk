# Writes one workspace of a dimension (-v dimension=NAME) in a size (-v size=N) to standard output: see `growth`.

# The n-th day of years of twelve months of 28 days, from 1990 on.
function day(n) { return sprintf("%04d-%02d-%02d", 1990 + int(n / 336), 1 + int(n / 28) % 12, 1 + n % 28) }

function repeated(text, n,   all) { all = ""; while (n-- > 0) all = all text; return all }

function list(before, n,   all, i) {
  all = before "1"
  for (i = 2; i <= n; i++) all = all ", " before i
  return all
}

function is(name) { if (dimension == name) known = 1; return dimension == name }

function company() { print "company acme \"Acme\" lead @mika\nfor acme\ncycle 2026-Q3\n" }

function objective(name, more) { printf "objective %s \"Customers of %s stay with us\" owner @mika %s{\n", name, name, more }

function kr(name, more) {
  printf "  kr %s \"Customers who renew in %s\" from %d%% to %d%% owner @mika %s\n", name, name, 10 + length(name), 60, more
}

function title(text) { company(); objective("stay", ""); printf "  kr one \"%s\" from 10%% to 20%%\n}\n", text }

# A title alone says what is asked for, so that all of it is read.
function openTitle(text) { company(); objective("stay", ""); printf "  kr one \"%s\"\n}\n", text }

function goals(n) { for (i = 1; i <= n; i++) { objective("o" i, ""); kr("k" i, ""); print "}" } }

function kpis(n) {
  for (i = 1; i <= n; i++)
    printf "kpi m%d \"Renewals %d\" {\n  every month\n  healthy >= 40%%\n  source \"Till\"\n  owner @mika\n  reading 2026-06 45%%\n}\n", i, i
}

BEGIN {
  n = size
  # Teams as they are, in three languages, with all that most files have.
  if (is("company")) {
    company(); print "kpi on-time \"Orders on time\" {\n  every month\n  healthy >= 90%\n  source \"Till\"\n  owner @eva\n}"
    for (i = 1; i <= n; i++) {
      print "team t" i " \"Team " i "\" under acme lead @p" i % 23
      print "objective o \"Customers of town " i " get what they ordered when they need it\" owner @p" i % 23 " for t" i " {"
      print "  // Agreed with the team in June."
      print "  kr on-time \"Orders delivered on time\" from " 40 + i % 30 "% to 95% owner @p" i % 7 " measures on-time {\n    checkin 2026-07-" 10 + i % 18 " " 45 + i % 40 "% confidence 0.6\n  }"
      print "  kr \"Net promoter score from " 20 + i % 9 " to " 40 + i % 11 "\""
      print "  kr \"First response to tickets from " 40 + i % 9 " hours to " 3 + i % 7 " hours\" by 2026-09-15"
      print "  kr \"My\303\266h\303\244styneet toimitukset " 30 + i % 9 " prosentista " 5 + i % 9 " prosenttiin\" owner @p" i % 5
      print "  kr \"\345\256\242\346\210\267\346\273\241\346\204\217\345\272\246\344\273\216" 50 + i % 9 "%\346\217\220\345\215\207\345\210\260" 70 + i % 9 "%\" from " 50 + i % 9 "% to " 70 + i % 9 "% owner @p3"
      print "  kr \"Sign contracts with " 3 + i % 9 " new schools\""
      print "  initiative \"Redesign the order page\" owner @p" i % 11 "\n}" } }
  if (is("key-results")) { company(); objective("stay", ""); for (i = 1; i <= n; i++) kr("k" i, ""); print "}" }
  if (is("objectives")) { company(); goals(n) }
  if (is("same-titles")) {
    company(); for (i = 1; i <= n; i++) { print "objective o" i " \"Customers stay with us\" {"
      print "  kr k" i " \"Customers who renew\" from 10% to 20%\n}" } }
  if (is("contributors")) {
    company(); objective("growth", ""); print "  kr revenue \"Revenue\" from 1000 EUR to 90000 EUR { rollup sum }\n}"
    for (i = 1; i <= n; i++) { objective("o" i, ""); print "  kr k \"Revenue of region " i "\" from 0 EUR to 20 EUR supports growth.revenue\n}" } }
  if (is("contributors-of-one-objective")) {
    company(); objective("growth", ""); print "  kr revenue \"Revenue\" from 1000 EUR to 90000 EUR { rollup sum }\n}"
    objective("regions", "")
    for (i = 1; i <= n; i++) print "  kr k" i " \"Revenue of region " i "\" from 0 EUR to 20 EUR supports growth.revenue"
    print "}" }
  if (is("supporters-of-an-objective")) {
    company(); objective("growth", ""); kr("k", ""); print "}"
    for (i = 1; i <= n; i++) { objective("o" i, "supports growth "); kr("k", ""); print "}" } }
  if (is("chain")) {
    company(); objective("o0", ""); kr("k", ""); print "}"
    for (i = 1; i <= n; i++) { objective("o" i, "supports o" i - 1 " "); kr("k", "supports o" i - 1 ".k"); print "}" } }
  if (is("circle")) {
    company(); for (i = 0; i < n; i++) { objective("o" i, "supports o" (i + 1) % n " "); kr("k", ""); print "}" } }
  if (is("circles")) {
    company(); for (i = 0; i < n; i++) { objective("o" i, "supports o" (i % 2 ? i - 1 : i + 1) " "); kr("k", ""); print "}" } }
  if (is("circle-of-many")) {
    company(); for (i = 1; i <= n; i++) { objective("o" i, "supports hub "); kr("k", ""); print "}" }
    objective("hub", "supports " list("o", n) " "); kr("k", ""); print "}" }
  if (is("units-deep")) {
    company(); for (i = 1; i <= n; i++) { print "team t" i " \"Team " i "\" under " (i > 1 ? "t" i - 1 : "acme")
      objective("o" i, "for t" i " " (i > 1 ? "supports t" i - 1 ".o" i - 1 " " : "")); kr("k", ""); print "}" } }
  if (is("units-wide")) {
    company(); for (i = 1; i <= n; i++) { print "team t" i " \"Team " i "\" under acme"; objective("o" i, "for t" i " "); kr("k", ""); print "}" } }
  if (is("units-in-a-circle")) {
    for (i = 0; i < n; i++) print "team t" i " \"Team " i "\" under t" (i + 1) % n
    print "for t0"; goals(1) }
  if (is("owners")) { title("Customers who renew"); objective("late", ""); kr("k", ", " list("@p", n)); print "}" }
  if (is("owned-by-one")) {
    company(); for (i = 1; i <= n; i++) { print "objective o" i " \"Customers stay in town " i "\" owner @mika {"
      print "  kr k \"Customers who renew in town " i "\" from 10% to 20% owner @mika\n}" } }
  if (is("persons")) { company(); print "person @mika"; for (i = 1; i <= n; i++) print "person @p" i " \"Person " i "\""; goals(1) }
  if (is("mistyped-owners")) { company(); print "person @mika"; for (i = 1; i <= n; i++) { objective("o" i, "owner @mixa" i " "); kr("k", ""); print "}" } }
  if (is("allows")) {
    company(); for (i = 1; i <= n; i++) { objective("o" i, ""); print "  kr k \"New users find their way around without help\" {\n    allow measurable/no-target because \"Known\"\n  }\n}" } }
  if (is("allows-of-one-goal")) {
    company(); objective("stay", ""); print "  kr k \"New users find their way around without help\" {"
    for (i = 1; i <= n; i++) print "    allow measurable/no-target because \"Known\""
    print "  }\n}" }
  if (is("allows-of-a-file")) {
    company(); for (i = 1; i <= n; i++) print "allow measurable/no-target because \"Known\""
    for (i = 1; i <= n; i++) { objective("o" i, ""); print "  kr k \"New users find their way around without help\"\n}" } }
  if (is("allows-that-hide-nothing")) {
    company(); for (i = 1; i <= n; i++) { objective("o" i, ""); print "  allow measurable/no-target because \"Known\""; kr("k", ""); print "}" } }
  if (is("rules-of-an-allow")) { company(); print "allow " list("specific/none", n) " because \"Known\""; goals(1) }
  if (is("settings")) {
    company(); print "rules {"; for (i = 1; i <= n; i++) print "  in \"folder" i "\" {\n    off specific/long-title\n    limit relevant/owner-overload <= 5\n  }"
    print "}"; goals(n) }
  if (is("readings")) {
    company(); print "kpi renewals \"Renewals\" {\n  every month\n  healthy >= 40%\n  source \"Till\"\n  owner @mika"
    for (i = 0; i < n; i++) print "  reading " day(i) " " 30 + i % 7 "%"
    print "}"; objective("stay", ""); kr("k", "measures renewals"); print "}" }
  if (is("check-ins")) {
    company(); objective("stay", ""); kr("k", "{"); for (i = 0; i < n; i++) print "    checkin " day(i) " " 30 + i % 7 "% confidence 0.5"
    print "  }\n}" }
  if (is("check-ins-of-an-objective")) {
    company(); objective("stay", ""); kr("k", ""); for (i = 0; i < n; i++) print "  checkin " day(i) " confidence 0.5 done \"A step\""
    print "}" }
  if (is("revisions")) {
    company(); objective("stay", ""); kr("k", "{"); for (i = 0; i < n; i++) print "    revised " day(i) " to " 30 + i % 7 "%"
    print "  }\n}" }
  if (is("kpis")) { company(); kpis(n); goals(1) }
  if (is("measured-kpis")) { company(); kpis(n); for (i = 1; i <= n; i++) { objective("o" i, ""); kr("k", "measures m" i); print "}" } }
  if (is("one-kpi-measured")) { company(); kpis(1); for (i = 1; i <= n; i++) { objective("o" i, ""); kr("k", "measures m1"); print "}" } }
  if (is("targets-of-one-kpi")) { company(); kpis(1); for (i = 1; i <= n; i++) {
    objective("o" i, ""); print "  kr k \"Customers of town " i "\" from 1 to " i + 1 " measures m1\n}" } }
  if (is("needs-of-one-unit")) { company(); print "team ops \"Operations\" under acme"; for (i = 1; i <= n; i++) {
    objective("o" i, ""); print "    needs ops \"Stories of " i "\""; kr("k", ""); print "}"; objective("p" i, "for ops "); kr("k", ""); print "}" } }
  if (is("measures-of-one-goal")) { company(); kpis(n); objective("stay", ""); kr("k", "measures " list("m", n)); print "}" }
  if (is("guards")) { company(); kpis(n); objective("stay", "guards " list("m", n) " "); kr("k", ""); print "}" }
  if (is("complements")) {
    company(); for (i = 1; i <= n; i++) print "kpi m" i " \"Renewals " i "\" every month healthy >= 40% complements m" (i % 2 ? i + 1 : i - 1)
    goals(1) }
  if (is("complements-of-one")) {
    company(); kpis(n); print "kpi whole \"All of them\" every month healthy >= 40% complements " list("m", n); goals(1) }
  if (is("supports-of-one-goal")) { company(); goals(n); objective("stay", "supports " list("o", n) " "); kr("k", ""); print "}" }
  if (is("needs")) {
    company(); print "team ops \"Operations\""; objective("stay", ""); kr("k", "{"); for (i = 1; i <= n; i++) print "    needs ops \"Part " i "\" by 2026-08-01"
    print "  }\n}" }
  if (is("milestones")) { company(); objective("stay", ""); for (i = 1; i <= n; i++) print "  milestone m" i " \"Shop " i " is open\" by 2026-08-" sprintf("%02d", 1 + i % 28); print "}" }
  if (is("initiatives")) { company(); objective("stay", ""); kr("k", ""); for (i = 1; i <= n; i++) print "  initiative i" i " \"Open shop " i "\" supports stay.k"; print "}" }
  if (is("cycles")) { company(); for (i = 1; i <= n; i++) print "cycle c" i " \"Cycle " i "\" " day(i) " to " day(i + 20); goals(1) }
  if (is("same-name-in-many-cycles")) {
    company(); for (i = 1; i <= n; i++) { objective("stay", "cycle " 1000 + i " "); kr("k", ""); print "}" }
    for (i = 1; i <= n; i++) { objective("o" i, "cycle " 1000 + i " supports stay "); kr("k", ""); print "}" } }
  if (is("same-name-in-many-units")) {
    company(); for (i = 1; i <= n; i++) { print "team t" i " \"Team " i "\" under acme"; objective("stay", "for t" i " "); kr("k", ""); print "}" }
    for (i = 1; i <= n; i++) { objective("o" i, "supports stay "); kr("k", ""); print "}" } }
  if (is("twins")) { company(); for (i = 1; i <= n; i++) { objective("stay", ""); kr("k", ""); print "}" } }
  if (is("twin-key-results")) { company(); objective("stay", ""); for (i = 1; i <= n; i++) kr("k", ""); print "}" }
  if (is("unknown-names")) { company(); for (i = 1; i <= n; i++) { objective("o" i, "supports nowhere" i " "); kr("k", "measures nothing" i); print "}" } }
  if (is("notes")) { company(); objective("stay", ""); kr("k", ""); for (i = 1; i <= n; i++) print "  note \"Seen by customer " i "\""; print "}" }
  if (is("text-of-many-lines")) { company(); objective("stay", ""); kr("k", ""); print "  note \"\"\""; for (i = 1; i <= n; i++) print "    Line " i " \\\"of\\\" a text"; print "  \"\"\"\n}" }
  if (is("comments")) { company(); for (i = 1; i <= n; i++) print "// A remark " i; goals(1) }
  if (is("comment-of-one-line")) { company(); print "// " repeated("a remark, ", n); goals(1) }
  if (is("blank-lines")) { company(); printf "%s", repeated("\n", n * 4); goals(1) }
  if (is("all-on-one-line")) { printf "company acme \"Acme\" for acme cycle 2026-Q3 "
    for (i = 1; i <= n; i++) printf "objective o%d \"Improve the shop\" { kr k \"Improve shop %d\" } ", i, i }
  if (is("findings-in-a-file")) { company(); for (i = 1; i <= n; i++) { print "objective o" i " \"Improve the shop\" {\n  kr k" i " \"Improve shop " i "\"\n}" } }
  if (is("syntax-errors-in-a-file")) { company(); for (i = 1; i <= n; i++) { objective("o" i, ""); print "  kr k" i " \"Renewals\" from 1,5% to 20% by end of August onwer @mika\n}" } }
  if (is("one-syntax-error-repeated")) { company(); for (i = 1; i <= n; i++) print "bananas" }
  if (is("one-syntax-error-repeated-on-a-line")) { company(); print repeated("&", n) }
  if (is("syntax-errors-on-a-line")) { company(); objective("stay", ""); printf "  kr one \"Renewals\""
    for (i = 1; i <= n; i++) printf " from：%d％，to：%d％", i, i + 1
    print "\n}" }
  if (is("bad-escapes-on-a-line")) { title(repeated("\\q ", n)) }
  if (is("control-characters")) { title(repeated("a\001", n)) }
  if (is("confusable-letters")) { title(repeated("p\320\260y ", n)) }
  if (is("zero-width-beside-errors")) { company(); print repeated("\342\200\213& ", n) }
  if (is("zero-width-in-words")) { company(); print repeated("ab\342\200\213cd ", n) }
  if (is("bidirectional-marks")) { title(repeated("a\342\200\256", n)) }
  if (is("open-braces-on-a-line")) { company(); print "objective stay \"Customers stay\" " repeated("{ ", n) }
  if (is("open-braces")) { company(); print "objective stay \"Customers stay\" " repeated("{\n", n) }
  if (is("closing-braces")) { company(); print repeated("}\n", n) }
  if (is("closing-braces-on-a-line")) { company(); print repeated("}", n) }
  if (is("braces-in-pairs")) { company(); print repeated("{}", n) }
  if (is("unopened-blocks")) { company(); for (i = 1; i <= n; i++) { print "objective o" i " \"Customers stay\""; kr("k", "") } }
  if (is("unclosed-blocks")) { company(); for (i = 1; i <= n; i++) { objective("o" i, ""); kr("k", "") } }
  if (is("quotes-on-a-line")) { company(); print "objective stay " repeated("\" ", n * 2 + 1) }
  if (is("unclosed-quotes")) { company(); for (i = 1; i <= n; i++) print "objective o" i " \"Customers stay" }
  if (is("unclosed-blocks-of-text")) { company(); print repeated("\"\"\"a\n", 2 * n + 1) }
  if (is("curly-quotes-on-a-line")) { company(); print "objective stay " repeated("\342\200\234a ", n) }
  if (is("angled-quotes-on-a-line")) { company(); print "objective stay " repeated("\302\253", n) }
  if (is("apostrophes-on-a-line")) { company(); print "objective stay " repeated("' ", n) }
  if (is("foreign-comments")) { company(); print repeated("/* a ", n) }
  if (is("foreign-comments-in-lines")) { company(); print repeated("/* a */\n", n) }
  if (is("hash-comments")) { company(); print repeated("# a plan\n", n) }
  if (is("conflicts")) { company(); for (i = 1; i <= n; i++) print "<<<<<<< ours\n// a\n=======\n// b\n>>>>>>> theirs" }
  if (is("conflict-never-ended")) { company(); for (i = 1; i <= n; i++) print "<<<<<<< ours\n=======" }
  if (is("unquoted-titles")) { company(); for (i = 1; i <= n; i++) print "objective Customers stay in town number " i " with us" }
  if (is("unquoted-title-of-many-words")) { company(); print "objective " repeated("customers stay ", n) }
  if (is("a-document")) { company(); for (i = 1; i <= n; i++) print "Objective " i ": Customers stay\n- KR" i ": Renewals from 10% to 20%\n  1. Call them" }
  if (is("prose-between")) { company(); for (i = 1; i <= n; i++) print "This is what we think of quarter " i " and why." }
  if (is("words-on-a-line")) { company(); print repeated("word ", n) }
  if (is("numbers-on-a-line")) { company(); print repeated("12 ", n) }
  if (is("han-on-a-line")) { company(); print repeated("\345\256\242\346\210\267 ", n) }
  if (is("commas-on-a-line")) { company(); print "objective stay \"A\" supports " repeated(", ", n) }
  if (is("dots-on-a-line")) { company(); print "objective stay \"A\" supports a" repeated(".a", n) }
  if (is("clauses-repeated")) { company(); objective("stay", repeated("owner @mika ", n)); kr("k", ""); print "}" }
  if (is("keywords-on-a-line")) { company(); print repeated("objective kr by ", n) }
  if (is("digits")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from " repeated("1", n) " to " repeated("2", n) "\n}" }
  if (is("han-numeral-of-a-clause")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from " repeated("\344\272\214\344\270\207", n) " to 3\n}" }
  if (is("thousands-of-a-clause")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from 1" repeated(",000", n) " to 3\n}" }
  if (is("slots-of-a-clause")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from " repeated("X", n) " to " repeated("X ", n) "\n}" }
  if (is("words-of-a-value")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from 1 to " repeated("twenty ", n) "\n}" }
  if (is("words-of-a-date")) { company(); objective("stay", ""); print "  kr k \"Renewals\" from 1 to 2 by " repeated("end of ", n) "\n}" }
  if (is("long-name")) { company(); objective(repeated("stay", n), ""); kr(repeated("k", n), ""); print "}" }
  if (is("english")) openTitle(repeated("More of our customers renew their contracts and ", n))
  if (is("english-clauses")) openTitle(repeated("customers renew, ", n))
  if (is("finnish")) openTitle(repeated("Useampi asiakas uusii sopimuksensa ja ", n))
  if (is("chinese")) openTitle(repeated("\346\233\264\345\244\232\345\256\242\346\210\267\347\273\255\347\255\276\345\220\210\345\220\214", n))
  if (is("cyrillic")) openTitle(repeated("\320\232\320\273\320\270\320\265\320\275\321\202\321\213 ", n))
  if (is("emoji")) openTitle(repeated("\360\237\221\251\342\200\215\360\237\222\273", n))
  if (is("marks-on-a-letter")) openTitle("a" repeated("\314\201", n))
  if (is("letter-without-blanks")) openTitle(repeated("abcdefgh", n))
  if (is("numbers-in-a-title")) openTitle(repeated("12 orders ", n))
  if (is("digits-in-a-title")) openTitle(repeated("12345678", n))
  if (is("percents-in-a-title")) openTitle(repeated("from 10% to 20% ", n))
  if (is("dates-in-a-title")) openTitle(repeated("by 12 May 2026 ", n))
  if (is("numbers-and-dots-in-a-title")) openTitle(repeated("1.", n))
  if (is("number-words-in-a-title")) openTitle(repeated("twenty ", n))
  if (is("finnish-number-words-in-a-title")) openTitle(repeated("kaksi", n))
  if (is("slots-in-a-title")) openTitle("Renewals from" repeated(" X", n))
  if (is("brackets-in-a-title")) openTitle(repeated("(", n) repeated(")", n))
  if (is("open-brackets-in-a-title")) openTitle(repeated("[", n))
  if (is("remarks-in-a-title")) openTitle(repeated("12% (11%) ", n))
  if (is("labels-in-a-title")) openTitle(repeated("KR2: ", n) "Customers stay")
  if (is("open-quotes-in-a-title")) openTitle(repeated("\342\200\234a ", n))
  if (is("open-links-in-a-title")) openTitle(repeated("a](b ", n))
  if (is("slot-brackets-in-a-title")) openTitle(repeated("[", n) repeated("]", n))
  if (is("angles-in-a-title")) openTitle(repeated("<a ", n))
  if (is("quotes-in-a-title")) openTitle(repeated("\\\"", n))
  if (is("dashes-in-a-title")) openTitle(repeated("- ", n))
  if (is("marks-in-a-title")) openTitle(repeated("/ & , ; : ", n))
  if (is("blanks-in-a-title")) openTitle("a" repeated(" ", n) "b")
  if (is("han-numerals-in-a-title")) openTitle(repeated("\344\270\200", n))
  if (is("large-han-numerals-in-a-title")) openTitle(repeated("\344\272\214\344\270\207", n))
  if (is("many-in-han-in-a-title")) openTitle(repeated("\344\272\214\344\270\207\345\215\225", n))
  if (is("title-in-clauses")) title(repeated("customers who renew and ", n))
  if (is("long-objective-title")) { company(); print "objective stay \"" repeated("customers stay ", n) "\" {"; kr("k", ""); print "}" }
  if (is("lines-of-a-title")) { company(); print "objective stay \"\"\"" repeated("customers stay\n", n) "\"\"\" {"; kr("k", ""); print "}" }
  if (!known) { print "no dimension " dimension > "/dev/stderr"; exit 2 }
}
