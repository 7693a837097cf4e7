import OKRSource

/// Version 1 of a status for programs: the goals as in the JSON of lint, in the order of the cascade, and its units.
func statusJSON(_ status: StatusResult) -> String {
  var maps = LineMaps()
  let units = status.units.compactMap { unit in
    unit.name.map { name in
      JSONText.object([
        "name": JSONText.string(name), "title": JSONText.string(unit.label),
        "under": unit.under.map(JSONText.string) ?? "null",
      ])
    }
  }
  return JSONText.block(
    [
      "version": "1",
      "asOf": JSONText.string(status.asOf),
      "units": JSONText.list(units, indent: 2),
      "goals": JSONText.list(status.goals.map { json($0, &maps) }, indent: 2),
    ], indent: 0) + "\n"
}
