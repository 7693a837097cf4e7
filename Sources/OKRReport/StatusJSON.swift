import OKRSource

/// Version 1 of a status for programs: the goals as in the JSON of lint, in the order of the cascade, and its units.
func statusJSON(_ status: StatusResult) -> String {
  var maps = LineMaps()
  var json = JSONWriter()
  json.object(.lines) { json in
    json.field("version", 1)
    json.field("asOf", status.asOf)
    json.field("units", status.units.filter { $0.name != nil }, .lines) { json, unit in
      json.object { json in
        json.field("name", unit.name)
        json.field("title", unit.label)
        json.field("under", unit.under)
      }
    }
    json.field("leftOut") { json in
      json.field("paused", status.leftOut.paused)
      json.field("moved", status.leftOut.moved)
    }
    json.field("goals", status.goals, .lines) { $0.goal($1, &maps) }
  }
  return String(decoding: json.page, as: UTF8.self)
}
