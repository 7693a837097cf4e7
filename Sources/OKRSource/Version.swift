/// The version of the program, as `okr --version` and the reports that name their maker tell it.
package let toolVersion = "0.1.0"
