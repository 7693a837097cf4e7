import OKRWords

// Prints the file in which OKRProse has all words and forms: swift run okr-words > Sources/OKRProse/WordData.swift
print(WordList().source, terminator: "")
